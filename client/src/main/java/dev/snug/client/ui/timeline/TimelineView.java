package dev.snug.client.ui.timeline;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// What has been said in a room. It reads on with older entries when one comes near its beginning.
public final class TimelineView extends StackPane implements AutoCloseable {

  private static final long NOTHING = Long.MAX_VALUE;
  private static final double END_GAP = 8;
  private static final double STEP = 60;
  private static final double START_AT = 0.3;
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final AnchorList<TimelineItem> list;
  private final PlaceBar bar;
  private final Selection selection = new Selection(this::requestFocus);
  private final ReadOnlyBooleanWrapper isFarUp = new ReadOnlyBooleanWrapper();
  private final Ties ties = new Ties();
  private final PauseTransition soon = new PauseTransition(Duration.millis(10));
  private long askedBefore = NOTHING;
  private boolean isStarted;

  public TimelineView(Ui ui, HouseModel house, RoomModel room, RoomDesk desk) {
    this.ui = ui;
    this.house = house;
    this.room = room;
    var rows = new Rows(ui, house, room, selection);
    this.list = new AnchorList<>(room.timeline(), rows, END_GAP);
    rows.setWhenChanged(list::requestLayout);
    this.bar = new PlaceBar(list, room.timeline());
    setId("timeline");
    getStyleClass().add("timeline");
    setMinSize(0, 0);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    accessibleTextProperty().bind(ui.texts().live("timeline.name", RoomName.of(ui.texts(), room)));
    var pill = new JumpPill(ui.texts(), room, this::jumpToEnd);
    pill.visibleProperty().bind(isFarUp);
    setAlignment(pill, Pos.BOTTOM_RIGHT);
    setMargin(pill, new Insets(0, 24, 12, 0));
    setAlignment(bar, Pos.CENTER_RIGHT);
    getChildren().addAll(list, bar, pill);
    addEventHandler(ScrollEvent.SCROLL, event -> list.scrollBy(event.getDeltaY()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    list.setWhenMoved(this::moved);
    soon.setOnFinished(_ -> askForOlder());
    watch();
  }

  @Override
  public void close() {
    ties.close();
  }

  /// Whether one sees the end.
  public ReadOnlyBooleanProperty atEndProperty() {
    return list.atEndProperty();
  }

  public void jumpToEnd() {
    list.scrollToEnd();
  }

  /// Moves by most of a screen.
  public void page(int direction) {
    list.scrollBy(-direction * Math.max(STEP, list.getHeight() - STEP));
  }

  private void watch() {
    ListChangeListener<TimelineItem> changes = list::changed;
    room.timeline().addListener(changes);
    ties.atEnd(() -> room.timeline().removeListener(changes));
    ties.listen(room.people(), list::renew);
    ties.listen(room.newFromProperty(), list::requestLayout);
    ties.follow(ui.texts().languageProperty(), _ -> list.renew());
    ties.follow(house.lineProperty(), _ -> askedBefore = NOTHING);
    // What was loaded may show nothing: then there is no layout that would look further.
    ties.follow(room.fromProperty(), _ -> soon.playFromStart());
    ties.atEnd(soon::stop);
  }

  @Override
  protected void layoutChildren() {
    if (!isStarted && !room.timeline().isEmpty()) {
      isStarted = true;
      startAtNews();
    }
    super.layoutChildren();
  }

  private void moved() {
    isFarUp.set(list.pixelsToEnd() > getHeight());
    bar.update();
    if (isNearBeginning()) {
      soon.play();
    }
  }

  /// One begins to read where one stopped.
  private void startAtNews() {
    var newFrom = room.newFromProperty().get();
    for (var i = 0; i < room.timeline().size(); i++) {
      if (Setting.isNew(room.timeline().get(i), newFrom)) {
        list.show(i, getHeight() * START_AT);
        return;
      }
    }
  }

  private void askForOlder() {
    var from = room.fromProperty().get();
    if (from != askedBefore && isNearBeginning()) {
      askedBefore = from;
      ui.intents().older(house, room);
    }
  }

  private boolean isNearBeginning() {
    return room.older().get() && (room.timeline().isEmpty() || list.pixelsToBeginning() < getHeight());
  }

  private void onKey(KeyEvent event) {
    if (COPY.match(event)) {
      selection.copy();
      event.consume();
      return;
    }
    var isOurs = true;
    switch (event.getCode()) {
      case PAGE_UP -> page(-1);
      case PAGE_DOWN -> page(1);
      case UP -> list.scrollBy(STEP);
      case DOWN -> list.scrollBy(-STEP);
      case HOME -> list.show(0, 0);
      case END -> list.scrollToEnd();
      default -> isOurs = false;
    }
    if (isOurs && !event.isAltDown() && !event.isShortcutDown()) {
      event.consume();
    }
  }
}
