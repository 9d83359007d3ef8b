package dev.snug.client.ui.settings;

import dev.snug.client.model.ThemeChoice;
import dev.snug.client.ui.part.Ui;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// A theme to choose, with a picture of it.
final class ThemeCard extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  ThemeCard(Ui ui, ThemeChoice theme, ToggleGroup group) {
    super(8);
    var word = theme.name().toLowerCase(Locale.ROOT);
    setId("theme-" + word);
    getStyleClass().add("theme-card");
    setAlignment(Pos.TOP_CENTER);
    setMinWidth(0);
    var radio = new RadioButton();
    radio.textProperty().bind(ui.texts().live("theme." + word));
    radio.setWrapText(true);
    radio.setMinHeight(USE_PREF_SIZE);
    radio.setToggleGroup(group);
    radio.setSelected(ui.model().themeChoiceProperty().get() == theme);
    radio.selectedProperty().subscribe(is -> pseudoClassStateChanged(CHOSEN, is));
    radio.selectedProperty().subscribe((_, is) -> {
      if (is) {
        ui.intents().use(theme);
      }
    });
    setOnMouseClicked(_ -> {
      radio.setSelected(true);
      radio.requestFocus();
    });
    getChildren().addAll(new ThemePicture(theme), radio);
  }
}
