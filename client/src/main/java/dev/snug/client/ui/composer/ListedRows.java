package dev.snug.client.ui.composer;

import dev.snug.client.ui.emoji.EmojiText;
import dev.snug.client.ui.part.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Rows in a sheet that each can be dealt with. Whoever deals with one by keyboard goes on with the next.
final class ListedRows extends VBox {

  private static final double FONT = 14;
  private static final int MOST = 120;

  ListedRows(String id) {
    setId(id);
    getStyleClass().add("listed-rows");
  }

  /// What a row is about, with its emoji.
  static Region text(Ui ui, String text) {
    return new EmojiText(ui.emoji(), text, FONT, "listed-text");
  }

  /// The beginning of the first line of a text, by which one knows it.
  static String start(String text) {
    var line = text.lines().findFirst().orElse("");
    return line.codePointCount(0, line.length()) <= MOST ? line : line.substring(0, line.offsetByCodePoints(0, MOST)) + "…";
  }

  static HBox row(Region what, Region state) {
    var words = new VBox(2, what, state);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(4, words);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("listed-row");
    return row;
  }

  /// @param otherwise what takes the keyboard if the row that had it was the last
  void show(List<? extends Node> rows, Node otherwise) {
    var at = focused();
    getChildren().setAll(rows);
    if (at >= 0) {
      buttons(Math.min(at, rows.size() - 1)).stream().findFirst().orElse(otherwise).requestFocus();
    }
  }

  private int focused() {
    for (var i = 0; i < getChildren().size(); i++) {
      if (getChildren().get(i).isFocusWithin()) {
        return i;
      }
    }
    return -1;
  }

  private List<Node> buttons(int row) {
    return row < 0
        ? List.of()
        : ((HBox) getChildren().get(row)).getChildren().stream().filter(Node::isFocusTraversable).toList();
  }
}
