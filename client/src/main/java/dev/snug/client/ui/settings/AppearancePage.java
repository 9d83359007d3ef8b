package dev.snug.client.ui.settings;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.ThemeChoice;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.SwitchRow;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Theme, text size, movement, and whether links are previewed.
final class AppearancePage implements SettingsPage {

  private final Ui ui;
  private final Texts texts;
  private final Ties ties = new Ties();

  AppearancePage(Ui ui) {
    this.ui = ui;
    this.texts = ui.texts();
  }

  @Override
  public String id() {
    return "appearance";
  }

  @Override
  public Feather icon() {
    return Feather.SUN;
  }

  @Override
  public Node node() {
    var size = slider();
    return new VBox(
        themes(),
        new SettingsRow(texts.live("appearance.size"), sizes(size)),
        new SettingsRow(texts.live("appearance.movement"), new MovementChoice(ui, ties)),
        links(),
        preview(size));
  }

  @Override
  public void close() {
    ties.close();
  }

  private GridPane themes() {
    var cards = new GridPane(16, 0);
    var group = new ToggleGroup();
    for (var theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.SYSTEM)) {
      var third = new ColumnConstraints();
      third.setPercentWidth(100.0 / 3);
      cards.add(new ThemeCard(ui, theme, group), cards.getColumnConstraints().size(), 0);
      cards.getColumnConstraints().add(third);
    }
    cards.getStyleClass().add("theme-cards");
    return cards;
  }

  private Slider slider() {
    var size = new Slider(AppModel.LEAST_TEXT, AppModel.MOST_TEXT, AppModel.NORMAL_TEXT);
    size.setId("text-size");
    size.setMajorTickUnit(1);
    size.setMinorTickCount(0);
    size.setBlockIncrement(1);
    size.setSnapToTicks(true);
    size.setPrefWidth(180);
    size.setSkin(new ProgressSliderSkin(size));
    size.accessibleTextProperty().bind(texts.live("appearance.size"));
    ties.follow(ui.model().textSizeProperty(), now -> size.setValue(now.intValue()));
    // The slider would move away under the mouse if the window changed while it is dragged.
    size.valueProperty().subscribe(() -> useUnlessDragged(size));
    size.valueChangingProperty().subscribe(() -> useUnlessDragged(size));
    return size;
  }

  private void useUnlessDragged(Slider size) {
    if (!size.isValueChanging()) {
      new TextSize(ui).use((int) Math.round(size.getValue()));
    }
  }

  private HBox sizes(Slider size) {
    var inPixels = Derived.of(size.valueProperty(), now -> (int) Math.round(now.doubleValue()));
    var pixels = Labels.of(texts.live("appearance.pixels", inPixels), "muted", "secondary");
    pixels.setMinWidth(48);
    pixels.setAlignment(Pos.CENTER_RIGHT);
    var smaller = Labels.of(texts.live("appearance.letter"), "letter-small");
    var larger = Labels.of(texts.live("appearance.letter"), "letter-large");
    var sizes = new HBox(12, smaller, size, larger, pixels);
    sizes.setAlignment(Pos.CENTER_RIGHT);
    return sizes;
  }

  private SwitchRow links() {
    var row =
        new SwitchRow(
            "link-previews", texts.live("links.previews"), texts.live("links.previews.hint"), ui.model().linkPreviewsProperty(),
            ui.intents()::previewLinks, ties);
    row.getStyleClass().add("settings-row");
    return row;
  }

  /// Somebody saying something, in the size that the slider stands at.
  private HBox preview(Slider size) {
    var words = new VBox(2, Labels.of(ui.model().nameProperty(), "w600"), Labels.wrapping(texts.live("appearance.preview")));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var look = Derived.of(
        size.valueProperty(),
        now -> "-fx-font-size: " + AppModel.NORMAL_TEXT * now.doubleValue() / ui.model().textSizeProperty().get() + "px");
    words.styleProperty().bind(look);
    var card = new HBox(12, Avatar.of(ui.model().key(), ui.model().nameProperty(), 36), words);
    card.getStyleClass().add("preview-card");
    card.setId("appearance-preview");
    VBox.setMargin(card, new Insets(16, 0, 0, 0));
    return card;
  }
}
