package dev.snug.client.ui.settings;

import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Overlay;
import dev.snug.client.ui.part.Ui;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// All that one can set: the places at the left, the page of one of them at the right. Everything counts at once; there is
/// nothing to save. The place is remembered for as long as the app runs.
public final class SettingsSheet extends Overlay {

  private static final double WIDTH = 920;
  private static final double HEIGHT = 656;
  /// Room around it in the window; less than other sheets leave, for it has two columns.
  private static final double MARGIN = 16;
  private static final double ABOVE = 25;
  private static final double GAP = 20;
  private static final double CLOSE = 32;
  private static final double CLOSE_CENTRE = 33;
  /// Room for focus rings around what stands in the page.
  private static final double BLEED = 8;

  private final Ui ui;
  private final List<SettingsPage> pages;
  private final SettingsPlaces places;
  private final Region ground = new Region();
  private final VBox head = new VBox();
  private final ScrollPane middle = new ScrollPane();
  private final Button close;
  private SettingsPage page;

  public SettingsSheet(Ui ui) {
    this.ui = ui;
    pages = List.of(new ProfilePage(ui), new AppearancePage(ui), new NotificationsPlace(ui), new LanguagePage(ui), new DevicesPage(ui), new AboutPage(ui));
    page = pages.getFirst();
    places = new SettingsPlaces(ui.texts(), pages, this::go);
    close = Buttons.icon("sheet-close", Feather.X, 18, ui.texts(), "sheet.close", ui.sheets()::close);
    setId("settings-sheet");
    getStyleClass().add("sheet");
    accessibleTextProperty().bind(ui.texts().live("settings.title"));
    ground.getStyleClass().add("sheet-ground");
    head.setId("settings-head");
    middle.setId("settings-page");
    middle.setFitToWidth(true);
    middle.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    middle.getStyleClass().add("sheet-middle");
    getChildren().addAll(ground, places, head, middle, close);
    whenGone(() -> page.close());
  }

  /// Opens the settings where they were left.
  public void show() {
    var place = ui.model().settingsPlaceProperty().get();
    go(pages.stream().filter(each -> each.id().equals(place)).findFirst().orElse(page));
    ui.sheets().show(this, places.chosen());
  }

  /// Opens one place of them.
  ///
  /// @param place the id of the page
  public void show(String place) {
    ui.model().settingsPlaceProperty().set(place);
    show();
  }

  private void go(SettingsPage next) {
    page.close();
    page = next;
    ui.model().settingsPlaceProperty().set(next.id());
    places.choose(next);
    var title = Labels.wrapping(ui.texts().live("settings." + next.id()), "sheet-title");
    var under = Labels.wrapping(ui.texts().live("settings.under." + next.id()), "muted", "line");
    head.getChildren().setAll(title, under);
    var body = new VBox(next.node());
    body.getStyleClass().add("sheet-body");
    middle.setContent(body);
    middle.setVvalue(0);
  }

  @Override
  protected double margin() {
    return MARGIN;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    ground.resizeRelocate(0, 0, getWidth(), getHeight());
    places.fit(getWidth());
    var left = places.prefWidth(-1);
    places.resizeRelocate(1, 1, left, getHeight() - 2);
    var gutter = getWidth() < WIDTH ? 24 : 32;
    var inner = getWidth() - left - 1 - 2 * gutter;
    var x = left + 1 + gutter;
    var headHeight = head.prefHeight(inner - CLOSE);
    head.resizeRelocate(x, ABOVE, inner - CLOSE, headHeight);
    var top = ABOVE + headHeight + GAP;
    middle.resizeRelocate(x - BLEED, top, inner + 2 * BLEED, Math.max(0, getHeight() - top - GAP));
    close.resizeRelocate(getWidth() - CLOSE_CENTRE - CLOSE / 2, CLOSE_CENTRE - CLOSE / 2, CLOSE, CLOSE);
  }
}
