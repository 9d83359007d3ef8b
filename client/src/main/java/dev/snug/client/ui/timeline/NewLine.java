package dev.snug.client.ui.timeline;

import dev.snug.client.ui.part.Labels;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Where begins what one has not read.
final class NewLine extends HBox {

  NewLine(String text) {
    super(12);
    var before = line();
    before.setMinWidth(36);
    before.setMaxWidth(36);
    var after = line();
    HBox.setHgrow(after, Priority.ALWAYS);
    getChildren().addAll(before, Labels.of(text, "news"), after);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("new-line");
  }

  private static Region line() {
    var line = new Region();
    line.getStyleClass().add("lamp-line");
    return line;
  }
}
