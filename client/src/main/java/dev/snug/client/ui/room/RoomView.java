package dev.snug.client.ui.room;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.composer.Composer;
import dev.snug.client.ui.composer.TypingStrip;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.timeline.Placeholders;
import dev.snug.client.ui.timeline.TimelineView;
import java.io.File;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A room: what it is called, how things stand, what was said, and where one writes.
public final class RoomView extends VBox implements AutoCloseable {

  private static final Duration SOON = Duration.millis(50);

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final Ties ties = new Ties();
  private final TimelineView timeline;
  private final TypingStrip typing;
  private final Composer composer;
  private final EmptyRoom empty;
  private final Placeholders placeholders = new Placeholders();
  private final PauseTransition soon = new PauseTransition(SOON);

  public RoomView(Ui ui, HouseModel house, RoomModel room, RoomDesk desk, Doors doors) {
    this.ui = ui;
    this.house = house;
    this.room = room;
    this.timeline = new TimelineView(ui, house, room, desk);
    this.typing = new TypingStrip(ui, room);
    this.composer = new Composer(ui, house, room, desk);
    this.empty = new EmptyRoom(ui, house, room);
    setId("room");
    setMinWidth(0);
    getStyleClass().add("room");
    var middle = new StackPane(timeline, placeholders, empty);
    middle.setMinHeight(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    var closed = new ClosedCard(ui, house, ties);
    setMargin(closed, new Insets(0, 24, 8, 24));
    setMargin(composer, new Insets(0, 24, 16, 24));
    getChildren()
        .addAll(new RoomHeader(ui, house, room, ties, doors), new LineBanner(ui, house, ties), middle, typing,
            closed, composer);
    composer.addEventFilter(KeyEvent.KEY_PRESSED, this::pageTimeline);
    setOnDragOver(this::dragged);
    setOnDragDropped(this::dropped);
    soon.setOnFinished(_ -> tellSeen());
    watch();
  }

  @Override
  public void close() {
    soon.stop();
    ties.close();
    timeline.close();
    typing.close();
    composer.close();
  }

  public TimelineView timeline() {
    return timeline;
  }

  public Composer composer() {
    return composer;
  }

  public void toLatest() {
    timeline.jumpToEnd();
  }

  private void watch() {
    ties.listen(room.timeline(), this::refresh);
    ties.follow(room.older(), _ -> refresh());
    ties.follow(house.lineProperty(), _ -> refresh());
    ties.follow(timeline.atEndProperty(), _ -> soon.playFromStart());
    ties.follow(ui.active(), _ -> soon.playFromStart());
    ties.follow(timeline.atEndProperty(), _ -> tellWatched());
    ties.follow(ui.active(), _ -> tellWatched());
    ties.atEnd(() -> watch(false));
  }

  private void refresh() {
    var isStill = room.timeline().stream().noneMatch(MessageModel.class::isInstance);
    var isWaiting = room.timeline().isEmpty() && isComing();
    placeholders.show(isWaiting);
    empty.show(isStill && !isWaiting && !room.older().get() && room.expiredProperty().get() == 0);
    timeline.setVisible(!empty.isVisible());
    soon.playFromStart();
  }

  private boolean isComing() {
    return room.older().get() || house.lineProperty().get() instanceof Line.Connecting;
  }

  private void tellSeen() {
    if (hasNews() && ui.active().getValue() && timeline.atEndProperty().get()) {
      ui.intents().seen(house, room);
    }
  }

  private void tellWatched() {
    watch(ui.active().getValue() && timeline.atEndProperty().get());
  }

  private void watch(boolean is) {
    var watched = ui.model().watchedProperty();
    if (is) {
      watched.set(room);
    } else if (room.equals(watched.get())) {
      watched.set(null);
    }
  }

  /// Whether the last entry that the house has stored is one that was not read.
  private boolean hasNews() {
    return room.timeline().reversed().stream()
        .filter(each -> each.seq() != Long.MAX_VALUE)
        .findFirst()
        .map(each -> each.seq() > room.readProperty().get())
        .orElse(false);
  }

  private void dragged(DragEvent event) {
    if (event.getDragboard().hasFiles() && composer.mayAttach()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    if (event.getDragboard().hasFiles() && composer.mayAttach()) {
      composer.attach(event.getDragboard().getFiles().stream().map(File::toPath).toList());
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private void pageTimeline(KeyEvent event) {
    if (event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.PAGE_DOWN) {
      timeline.page(event.getCode() == KeyCode.PAGE_UP ? -1 : 1);
      event.consume();
    }
  }
}
