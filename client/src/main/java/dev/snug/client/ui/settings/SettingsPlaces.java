package dev.snug.client.ui.settings;

import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The places of the settings, one under the other. Tab comes to the one that is shown and goes on to its page; the arrows
/// go from place to place.
final class SettingsPlaces extends VBox {

  private static final double WIDE = 900;
  private static final double TIGHT = 560;
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

  private final List<SettingsPage> pages;
  private final List<Place> places;
  private final Label title;
  private final ToggleGroup group = new ToggleGroup();

  /// @param go hears where somebody wants to go
  SettingsPlaces(Texts texts, List<SettingsPage> pages, Consumer<SettingsPage> go) {
    this.pages = pages;
    places = pages.stream().map(page -> new Place(texts, page, () -> go.accept(page))).toList();
    title = Labels.of(texts.live("settings.title"), "sheet-title");
    setId("settings-places");
    getStyleClass().add("settings-places");
    group.getToggles().setAll(places);
    getChildren().add(title);
    getChildren().addAll(places);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /// The one that is shown.
  ToggleButton chosen() {
    return places.stream().filter(Place::isSelected).findFirst().orElseThrow();
  }

  void choose(SettingsPage page) {
    for (var i = 0; i < places.size(); i++) {
      var is = pages.get(i).equals(page);
      places.get(i).setSelected(is);
      places.get(i).setFocusTraversable(is);
    }
  }

  /// Takes less room where there is less.
  ///
  /// @param width how wide all of the settings are
  void fit(double width) {
    var isTight = width < TIGHT;
    pseudoClassStateChanged(NARROW, width < WIDE);
    pseudoClassStateChanged(SMALL, isTight);
    title.setManaged(!isTight);
    title.setVisible(!isTight);
    places.forEach(each -> each.setContentDisplay(isTight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
  }

  private void onKey(KeyEvent event) {
    var now = IntStream.range(0, places.size()).filter(i -> places.get(i).isSelected()).findFirst().orElse(0);
    var next = switch (event.getCode()) {
      case UP -> now - 1;
      case DOWN -> now + 1;
      case HOME -> 0;
      case END -> places.size() - 1;
      default -> now;
    };
    if (next != now && next >= 0 && next < places.size()) {
      places.get(next).fire();
      places.get(next).requestFocus();
    }
    if (event.getCode().isArrowKey()) {
      event.consume();
    }
  }

  /// One place. Pressing it once more does not put it out.
  private static final class Place extends ToggleButton {

    Place(Texts texts, SettingsPage page, Runnable go) {
      setId("settings-" + page.id());
      var name = texts.live("settings." + page.id());
      textProperty().bind(name);
      accessibleTextProperty().bind(name);
      setGraphic(Labels.icon(page.icon(), 16));
      getStyleClass().setAll("settings-place");
      setMaxWidth(Double.MAX_VALUE);
      setMinWidth(0);
      setOnAction(_ -> go.run());
      setOnMouseEntered(_ -> tell());
    }

    /// Where there is no room for the name, it comes with the mouse.
    private void tell() {
      var tooltip = new Tooltip();
      tooltip.textProperty().bind(accessibleTextProperty());
      setTooltip(getContentDisplay() == ContentDisplay.GRAPHIC_ONLY ? tooltip : null);
    }

    @Override
    public void fire() {
      if (!isSelected()) {
        super.fire();
      }
    }
  }
}
