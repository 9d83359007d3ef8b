package dev.snug.client.ui.hosting;

import dev.snug.client.model.Admission;
import dev.snug.client.ui.part.Labels;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

/// One answer to who can come in.
final class AdmissionCard extends RadioButton {

  AdmissionCard(Admission admission, ObservableValue<String> title, ObservableValue<String> hint) {
    setId("admission-" + admission.name().toLowerCase(Locale.ROOT));
    setUserData(admission);
    getStyleClass().add("radio-card");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    setPrefWidth(0);
    accessibleTextProperty().bind(title);
    accessibleHelpProperty().bind(hint);
    var words = new VBox(Labels.wrapping(title, "w600"), Labels.wrapping(hint, "secondary", "muted"));
    words.setAlignment(Pos.CENTER_LEFT);
    words.prefWidthProperty().bind(widthProperty().subtract(62));
    setGraphic(words);
  }
}
