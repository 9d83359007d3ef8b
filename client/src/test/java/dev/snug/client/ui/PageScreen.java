package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.Toolkit;
import dev.snug.client.ui.emoji.EmojiPictures;
import dev.snug.client.ui.part.Motion;
import dev.snug.client.ui.part.RecentRooms;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Sheets;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Toasts;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.client.ui.text.Times;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// One page of the settings in a sheet of its own, as wide as in the settings.
final class PageScreen implements AutoCloseable {

  private static final double WIDTH = 696;
  private static final double HEIGHT = 800;

  private final Ties ties = new Ties();
  private final Stage stage;
  private final StackPane root;

  private PageScreen(Fixture fixture, BiFunction<Ui, Ties, VBox> page) {
    var motion = new Motion(() -> true);
    var sheets = new Sheets(motion);
    var texts = new Texts(fixture.model.languageProperty());
    var ui =
        new Ui(
            fixture.model, fixture.intents, texts, new Times(texts, Fixture.CLOCK), new EmojiPictures(), motion, sheets, new Toasts(motion),
            new SimpleBooleanProperty(), new SimpleBooleanProperty(true), new RecentRooms(fixture.model));
    Fonts.load();
    root = new StackPane(sheets);
    root.getStyleClass().add("page");
    stage = new Stage();
    stage.setScene(new Scene(root, WIDTH + 64, HEIGHT));
    new ThemeSheet(stage.getScene()).wear(fixture.model.themeProperty().get());
    stage.show();
    var sheet =
        new Sheet(texts, "page-sheet", WIDTH, sheets::close, page.apply(ui, ties))
            .titled(texts.live("settings.notifications"), texts.live("settings.under.notifications"));
    sheets.show(sheet, sheet);
  }

  static PageScreen open(Fixture fixture, BiFunction<Ui, Ties, VBox> page) {
    try {
      Toolkit.start();
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
    var screen = Screens.on(() -> new PageScreen(fixture, page));
    Screens.run(screen::settle);
    return screen;
  }

  <T extends Node> T find(Class<T> type, String query) {
    return Screens.on(() -> type.cast(root.lookup(query)));
  }

  /// Keeps a picture, and fails at what an eye would stumble over.
  void looksRight(String name) {
    var image = Screens.on(() -> {
      settle();
      var view = new SnapshotParameters();
      view.setViewport(new Rectangle2D(0, 0, WIDTH + 64, HEIGHT));
      return root.snapshot(view, new WritableImage((int) WIDTH + 64, (int) HEIGHT));
    });
    var picture = Screens.keep(name, image);
    assertThat(Screens.on(() -> new Look(root, picture).faults())).as(name).isEmpty();
  }

  private void settle() {
    for (var i = 0; i < 3; i++) {
      root.resize(WIDTH + 64, HEIGHT);
      root.applyCss();
      root.layout();
    }
  }

  @Override
  public void close() {
    Screens.run(() -> {
      ties.close();
      stage.close();
    });
  }
}
