package dev.snug.client.ui.settings;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.ThemeChoice;
import dev.snug.client.ui.panel.SwitchRow;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Segments;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Theme, text size, movement, language, and whether links are previewed. Everything counts at once; there is nothing to save.
public final class AppearanceSheet {

  private static final double WIDTH = 640;

  private final Ui ui;
  private final Texts texts;
  private final Ties ties = new Ties();
  private final Slider size =
      new Slider(AppModel.LEAST_TEXT, AppModel.MOST_TEXT, AppModel.NORMAL_TEXT);

  public AppearanceSheet(Ui ui) {
    this.ui = ui;
    this.texts = ui.texts();
  }

  public void show() {
    var body =
        new VBox(
            themes(), line(), row("appearance.size", sizes()), line(),
            row("appearance.movement", new MovementChoice(ui, ties)), line(),
            row("settings.language", new Segments(ui.model(), ui.intents(), texts)), line(), links(), preview());
    var done = Buttons.primary("appearance-done", texts.live("done"), ui.sheets()::close);
    var sheet =
        new Sheet(texts, "appearance-sheet", WIDTH, ui.sheets()::close, body)
            .titled(texts.live("appearance.title"), texts.live("appearance.under"))
            .ending(done);
    sheet.whenGone(ties::close);
    ui.sheets().show(sheet, done);
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

  private HBox sizes() {
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
    size.valueProperty().subscribe(this::useUnlessDragged);
    size.valueChangingProperty().subscribe(this::useUnlessDragged);
    var pixels = Labels.of(texts.live("appearance.pixels", Derived.of(size.valueProperty(), now -> (int) Math.round(now.doubleValue()))), "muted", "secondary");
    pixels.setMinWidth(48);
    pixels.setAlignment(Pos.CENTER_RIGHT);
    var row = new HBox(12, Labels.of(texts.live("appearance.letter"), "letter-small"), size, Labels.of(texts.live("appearance.letter"), "letter-large"), pixels);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private void useUnlessDragged() {
    if (!size.isValueChanging()) {
      new TextSize(ui).use((int) Math.round(size.getValue()));
    }
  }

  private SwitchRow links() {
    var row =
        new SwitchRow(
            "link-previews", texts.live("links.previews"), texts.live("links.previews.hint"), ui.model().linkPreviewsProperty(),
            ui.intents()::previewLinks, ties);
    row.getStyleClass().add("settings-row");
    return row;
  }

  private HBox row(String key, Node choice) {
    var label = Labels.of(texts.live(key), "w500");
    label.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(16, label, Labels.spring(), choice);
    row.getStyleClass().add("settings-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Region line() {
    var line = new Region();
    line.getStyleClass().add("hairline");
    return line;
  }

  /// Somebody saying something, in the size that the slider stands at.
  private HBox preview() {
    var name = Labels.of(ui.model().nameProperty(), "w600");
    var text = Labels.wrapping(texts.live("appearance.preview"));
    var words = new VBox(2, name, text);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var look = Derived.of(
        size.valueProperty(),
        now -> "-fx-font-size: " + AppModel.NORMAL_TEXT * now.doubleValue() / ui.model().textSizeProperty().get() + "px");
    words.styleProperty().bind(look);
    var card = new HBox(12, Avatar.of(ui.model().key(), ui.model().nameProperty(), 36), words);
    card.getStyleClass().add("preview-card");
    card.setId("appearance-preview");
    return card;
  }
}
