package dev.snug.client.ui.file;

import dev.snug.client.model.FileModel;
import dev.snug.client.model.FileModel.State;
import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Overlay;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.room.Attachment;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A picture as large as the window allows, or larger; the arrows go to the others of the room that are at hand.
public final class PictureViewer extends Overlay {

  private static final double STEP = 1.25;
  private static final double MOST_ZOOM = 8;
  /// What is decoded at most, in pixels at each side: a picture of a hundred million would take the memory of the app.
  private static final double MOST_SIDE = 4_096;
  private static final double EVER = 100_000;

  private final Ui ui;
  private final HouseModel house;
  private final List<Attachment> pictures;
  private final Ties ties = new Ties();
  private final BorderPane pane = new BorderPane();
  private final Label name = Labels.of("", "w600", "picture-name");
  private final Label note = Labels.of("", "muted");
  private final ImageView view = new ImageView();
  private final ScrollPane scroll = new ScrollPane();
  private final StackPane middle = new StackPane(view);
  private final Button before;
  private final Button after;
  private int at;
  /// Held here, so that it is one for as long as it is looked at.
  private FileModel model;
  private double zoom = 1;

  /// @param pictures not empty
  /// @param at which of them is shown first
  public PictureViewer(Ui ui, HouseModel house, List<Attachment> pictures, int at) {
    this.ui = ui;
    this.house = house;
    this.pictures = List.copyOf(pictures);
    this.at = at;
    this.model = house.file(pictures.get(at).file());
    this.before = Buttons.icon("picture-before", Feather.CHEVRON_LEFT, 20, ui.texts(), "picture.before", () -> go(-1));
    this.after = Buttons.icon("picture-after", Feather.CHEVRON_RIGHT, 20, ui.texts(), "picture.after", () -> go(1));
    setId("picture-viewer");
    getStyleClass().add("picture-viewer");
    accessibleTextProperty().bind(name.textProperty());
    view.setId("picture");
    view.setSmooth(true);
    scroll.setContent(middle);
    scroll.setPannable(true);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("picture-scroll");
    scroll.viewportBoundsProperty().subscribe(_ -> fit());
    scroll.addEventFilter(ScrollEvent.SCROLL, this::turned);
    note.setMouseTransparent(true);
    note.setWrapText(true);
    pane.setTop(bar());
    pane.setCenter(new StackPane(scroll, note, sides()));
    getChildren().add(pane);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    whenGone(ties::close);
    show();
  }

  /// Opens it.
  public void open() {
    ui.sheets().show(this, lookup("#picture-close"));
  }

  private HBox bar() {
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    var bar =
        new HBox(
            4, name, Labels.spring(),
            Buttons.icon("picture-smaller", Feather.ZOOM_OUT, 18, ui.texts(), "picture.smaller", () -> zoomTo(zoom / STEP)),
            Buttons.icon("picture-larger", Feather.ZOOM_IN, 18, ui.texts(), "picture.larger", () -> zoomTo(zoom * STEP)),
            Buttons.icon("picture-save", Feather.DOWNLOAD, 18, ui.texts(), "file.save", () -> FileActions.save(ui, house, shown())),
            Buttons.icon("picture-close", Feather.X, 18, ui.texts(), "sheet.close", ui.sheets()::close));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("picture-bar");
    return bar;
  }

  private HBox sides() {
    var sides = new HBox(before, Labels.spring(), after);
    sides.setAlignment(Pos.CENTER);
    sides.setPickOnBounds(false);
    sides.getStyleClass().add("picture-sides");
    return sides;
  }

  private Attachment shown() {
    return pictures.get(at);
  }

  private void go(int by) {
    var next = at + by;
    if (next >= 0 && next < pictures.size()) {
      at = next;
      show();
    }
  }

  private void show() {
    ties.close();
    zoom = 1;
    name.setText(shown().name());
    before.setDisable(at == 0);
    after.setDisable(at == pictures.size() - 1);
    model = house.file(shown().file());
    view.setImage(small());
    fit();
    ties.follow(model.stateProperty(), this::show);
    if (!(model.stateProperty().get() instanceof State.Here)) {
      ui.intents().fetch(house, shown());
    }
  }

  /// What is shown until the picture has come.
  private @Nullable Image small() {
    var small = model.smallProperty().get();
    return small == null ? null : new Image(small.toUri().toString());
  }

  private void show(State state) {
    note.setText(switch (state) {
      case State.Here _ -> "";
      case State.Away _ -> ui.texts().text("picture.coming");
      case State.Coming(var moved, var whole) ->
          ui.texts().text("file.moved", FileSize.part(moved, whole), FileSize.of(whole));
      case State.Going(var moved, var whole) ->
          ui.texts().text("file.moved", FileSize.part(moved, whole), FileSize.of(whole));
      case State.Failed(var problem) -> ui.texts().text(Sentences.keyOf(problem));
    });
    if (state instanceof State.Here(var path)) {
      show(path);
    }
  }

  private void show(Path path) {
    var scale = Math.min(1, MOST_SIDE / Math.max(1, Math.max(shown().width(), shown().height())));
    var image =
        new Image(path.toUri().toString(), shown().width() * scale, shown().height() * scale, true, true, true);
    ties.follow(image.errorProperty(), isWrong -> {
      if (isWrong) {
        note.setText(ui.texts().text("picture.unreadable"));
      }
    });
    ties.follow(image.progressProperty(), done -> {
      if (done.doubleValue() >= 1 && !image.isError()) {
        view.setImage(image);
      }
    });
  }

  /// At a zoom of 1 it is wholly in view, and never larger than it is.
  private void fit() {
    var room = scroll.getViewportBounds();
    var least = Math.min(1, Math.min(room.getWidth() / shown().width(), room.getHeight() / shown().height()));
    view.setFitWidth(Math.max(1, shown().width() * least * zoom));
    view.setFitHeight(Math.max(1, shown().height() * least * zoom));
  }

  private void zoomTo(double next) {
    zoom = Math.clamp(next, 1, MOST_ZOOM);
    fit();
  }

  private void turned(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      zoomTo(event.getDeltaY() > 0 ? zoom * STEP : zoom / STEP);
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> go(-1);
      case RIGHT -> go(1);
      case PLUS, ADD, EQUALS -> zoomTo(zoom * STEP);
      case MINUS, SUBTRACT -> zoomTo(zoom / STEP);
      default -> {
        return;
      }
    }
    event.consume();
  }

  @Override
  protected double computePrefWidth(double height) {
    return EVER;
  }

  @Override
  protected double computePrefHeight(double width) {
    return EVER;
  }

  @Override
  protected void layoutChildren() {
    pane.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
