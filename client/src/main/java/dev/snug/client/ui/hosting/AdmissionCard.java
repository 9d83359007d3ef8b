package dev.snug.client.ui.hosting;

import dev.snug.client.model.Admission;
import dev.snug.client.ui.part.Labels;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One answer to who can come in: all of the card can be pressed.
final class AdmissionCard extends HBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  AdmissionCard(Admission admission, ToggleGroup group, ObservableValue<String> title, ObservableValue<String> hint) {
    super(12);
    setId("admission-" + admission.name().toLowerCase(Locale.ROOT));
    getStyleClass().add("radio-card");
    var radio = new RadioButton();
    radio.setUserData(admission);
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
