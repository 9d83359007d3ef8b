package dev.snug.client.ui.part;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One answer to a question that matters: all of the card can be pressed.
public final class RadioCard extends HBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /// @param value what is chosen with it; the group's toggle carries it as user data
  public RadioCard(
      String id, Object value, ToggleGroup group, ObservableValue<String> title, ObservableValue<String> hint) {
    super(12);
    setId(id);
    getStyleClass().add("radio-card");
    var radio = new RadioButton();
    radio.setUserData(value);
    radio.setToggleGroup(group);
    radio.accessibleTextProperty().bind(title);
    radio.accessibleHelpProperty().bind(hint);
    radio.selectedProperty().subscribe(is -> pseudoClassStateChanged(CHOSEN, is));
    var words = new VBox(Labels.wrapping(title, "w600", "line"), Labels.wrapping(hint, "secondary", "muted"));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(radio, words);
    setOnMouseClicked(_ -> {
      radio.setSelected(true);
      radio.requestFocus();
    });
  }
}
