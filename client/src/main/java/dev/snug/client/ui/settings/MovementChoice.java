package dev.snug.client.ui.settings;

import dev.snug.client.model.Movement;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// How much moves: as the system says, all of it, or less.
final class MovementChoice extends HBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  MovementChoice(Ui ui, Ties ties) {
    getStyleClass().add("segments");
    setId("movement");
    setMaxHeight(Region.USE_PREF_SIZE);
    for (var movement : Movement.values()) {
      getChildren().add(segment(ui, movement, ties));
    }
  }

  private static Button segment(Ui ui, Movement movement, Ties ties) {
    var word = movement.name().toLowerCase(Locale.ROOT);
    var button = Buttons.flat("movement-" + word, ui.texts().live("movement." + word), () -> ui.intents().use(movement));
    button.getStyleClass().setAll("segment");
    ties.follow(ui.model().movementProperty(), now -> button.pseudoClassStateChanged(CHOSEN, now == movement));
    return button;
  }
}
