package dev.snug.client.ui.welcome;

import dev.snug.client.ui.part.Labels;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A large button with an icon, a title and a line under it.
final class DoorCard extends Button {

  private static final double INSET = 17;

  DoorCard(Feather icon, ObservableValue<String> title, ObservableValue<String> hint) {
    getStyleClass().setAll("door-card");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    textProperty().bind(title);
    accessibleTextProperty().bind(title);
    accessibleHelpProperty().bind(hint);
    var tile = new StackPane(Labels.icon(icon, 20));
    tile.getStyleClass().add("door-tile");
    var words = new VBox(Labels.of(title, "card-title"), Labels.of(hint, "secondary", "muted"));
    words.setAlignment(Pos.CENTER_LEFT);
    var row = new HBox(16, tile, words, Labels.spring(), Labels.icon(Feather.CHEVRON_RIGHT, 20, "muted-icon"));
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMouseTransparent(true);
    row.prefWidthProperty().bind(widthProperty().subtract(2 * INSET));
    setGraphic(row);
  }
}
