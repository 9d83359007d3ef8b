package dev.snug.client.ui.settings;

import dev.snug.client.ui.part.Labels;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One of a few answers, with a word about it at the right: all of the card can be pressed.
final class ChoiceCard extends HBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /// @param value what is chosen with it; the group's toggle carries it as user data
  ChoiceCard(String id, Object value, ToggleGroup group, ObservableValue<String> title, ObservableValue<String> aside) {
    super(12);
    setId(id);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().addAll("radio-card", "choice-card");
    var radio = new RadioButton();
    radio.setUserData(value);
    radio.setToggleGroup(group);
    radio.accessibleTextProperty().bind(title);
    radio.accessibleHelpProperty().bind(aside);
    radio.selectedProperty().subscribe(is -> pseudoClassStateChanged(CHOSEN, is));
    var name = Labels.of(title, "w600");
    name.setMinWidth(Region.USE_PREF_SIZE);
    var said = Labels.wrapping(aside, "secondary", "muted");
    getChildren().addAll(radio, name, Labels.spring(), said);
    setOnMouseClicked(_ -> {
      radio.setSelected(true);
      radio.requestFocus();
    });
  }
}
