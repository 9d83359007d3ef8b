package dev.snug.client.ui.settings;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.PresenceDot;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Presence;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// How one appears in a house: here, away, or not to be disturbed.
final class PresenceChoice extends HBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double DOT = 8;

  PresenceChoice(Ui ui, HouseModel house, Ties ties) {
    getStyleClass().add("segments");
    setId("right-now");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    for (var presence : Presence.values()) {
      getChildren().add(segment(ui, house, presence, ties));
    }
  }

  private static Button segment(Ui ui, HouseModel house, Presence presence, Ties ties) {
    var word = presence.name().toLowerCase(Locale.ROOT);
    var button = Buttons.flat("now-" + word, ui.texts().live("presence." + word), () -> ui.intents().appear(house, presence));
    button.getStyleClass().setAll("segment");
    var dot = new PresenceDot(DOT);
    dot.show(presence);
    button.setGraphic(dot);
    ties.follow(house.presenceProperty(), now -> button.pseudoClassStateChanged(CHOSEN, now == presence));
    return button;
  }
}
