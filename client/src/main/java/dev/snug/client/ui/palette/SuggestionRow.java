package dev.snug.client.ui.palette;

import dev.snug.client.ui.part.Keycap;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A suggestion in the palette, with the part that fits lit up.
final class SuggestionRow extends HBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Ui ui;
  private final Suggestion suggestion;
  private final HBox end = new HBox(8);

  SuggestionRow(Ui ui, Suggestion suggestion, Match match) {
    super(12);
    this.ui = ui;
    this.suggestion = suggestion;
    setId(suggestion.id());
    getStyleClass().add("suggestion");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(spoken());
    var face = new StackPane(suggestion.face().get());
    face.setMinWidth(24);
    var words = new HBox();
    words.getChildren().setAll(pieces(suggestion.text(), match));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    end.setAlignment(Pos.CENTER_RIGHT);
    end.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(face, words);
    if (!suggestion.badge().isEmpty()) {
      var badge = Labels.of(suggestion.badge(), "badge");
      badge.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().add(badge);
    }
    getChildren().addAll(Labels.spring(), end);
    choose(false);
  }

  Suggestion suggestion() {
    return suggestion;
  }

  /// Shows whether Enter means this one.
  void choose(boolean isChosen) {
    pseudoClassStateChanged(CHOSEN, isChosen);
    if (suggestion.shortcut().isPresent()) {
      end.getChildren().setAll(new Keycap(suggestion.shortcut().get()));
    } else if (isChosen) {
      var key = suggestion.kind() == Suggestion.Kind.ACTION ? "palette.do" : "rooms.open";
      end.getChildren().setAll(Labels.of(ui.texts().text(key), "caption", "muted"), new Keycap("Enter"));
    } else {
      end.getChildren().setAll(Labels.of(suggestion.what(), "caption", "muted"));
    }
  }

  private String spoken() {
    return suggestion.what().isEmpty() ? suggestion.text() : suggestion.text() + ", " + suggestion.what();
  }

  private static List<Node> pieces(String text, Match match) {
    var pieces = new ArrayList<Node>();
    var at = 0;
    for (var hit : match.hits()) {
      if (hit.from() > at) {
        pieces.add(piece(text.substring(at, hit.from())));
      }
      var lit = piece(text.substring(hit.from(), hit.to()));
      lit.getStyleClass().add("hit");
      pieces.add(lit);
      at = hit.to();
    }
    if (at < text.length()) {
      pieces.add(piece(text.substring(at)));
    }
    HBox.setHgrow(pieces.getLast(), Priority.SOMETIMES);
    return pieces;
  }

  private static Label piece(String text) {
    var piece = Labels.of(text, "piece");
    piece.setMinWidth(0);
    return piece;
  }
}
