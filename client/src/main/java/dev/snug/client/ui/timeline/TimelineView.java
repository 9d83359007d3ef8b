package dev.snug.client.ui.timeline;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import java.time.LocalDate;
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
  private static final double REVEAL_AT = 0.33;
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final Talk talk;
  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final AnchorList<TimelineItem> list;
  private final PlaceBar bar;
  private final Selection selection = new Selection(this::requestFocus);
  private final ReadOnlyBooleanWrapper isFarUp = new ReadOnlyBooleanWrapper();
  private final Ties ties;
  private final PauseTransition soon = new PauseTransition(Duration.millis(10));
  private long askedBefore = NOTHING;
  private boolean isStarted;

  public TimelineView(Ui ui, HouseModel house, RoomModel room, RoomDesk desk) {
    this(Talk.of(ui, house, room, desk), new Ties());
  }

  /// A thread of the room: the message that is answered, and the answers.
  public static TimelineView ofThread(Ui ui, HouseModel house, RoomModel room, ThreadModel thread, RoomDesk desk) {
    var ties = new Ties();
    return new TimelineView(Talk.of(ui, house, room, thread, desk, ties), ties);
  }

  private TimelineView(Talk talk, Ties ties) {
    this.talk = talk;
    this.ties = ties;
    this.ui = talk.ui();
    this.house = talk.house();
    this.room = talk.room();
    var rows = new Rows(talk, selection);
    this.list = new AnchorList<>(talk.items(), rows, END_GAP);
    if (talk.isThread()) {
      list.standAtTop();
    }
    rows.setWhenChanged(list::requestLayout);
    this.bar = new PlaceBar(list, talk.items());
    setId(talk.isThread() ? "thread-timeline" : "timeline");
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

  /// Brings an entry into view, however far back it stands, and lights it up for a moment.
  public void reveal(long seq) {
    if (talk.indexOf(seq) >= 0 || talk.isThread()) {
      show(seq);
    } else {
      ui.intents().goTo(house, room, seq, this::show);
    }
  }

  /// Brings the first of what was said on a day, or after it, into view.
  public void goTo(LocalDate day) {
    ui.intents().goTo(house, room, day.atStartOfDay(ui.times().zone()).toInstant(), this::show);
  }

  private void show(Outcome<Long> found) {
    switch (found) {
      case Outcome.Done(var seq) -> show(seq);
      case Outcome.Failed(var problem) -> ui.toasts().warn(ui.texts().live(Sentences.keyOf(problem)));
    }
  }

  private void show(long seq) {
    var index = talk.indexOf(seq);
    if (index >= 0) {
      isStarted = true;
      list.show(index, getHeight() * REVEAL_AT);
    }
  }

  /// Moves by most of a screen.
  public void page(int direction) {
    list.scrollBy(-direction * Math.max(STEP, list.getHeight() - STEP));
  }

  private void watch() {
    ListChangeListener<TimelineItem> changes = list::changed;
    talk.items().addListener(changes);
    ties.atEnd(() -> talk.items().removeListener(changes));
    ties.listen(room.people(), list::renew);
    ties.listen(room.newFromProperty(), list::requestLayout);
    ties.follow(ui.texts().languageProperty(), _ -> list.renew());
    ties.follow(house.lineProperty(), _ -> askedBefore = NOTHING);
    // What was loaded may show nothing: then there is no layout that would look further.
    if (!talk.isThread()) {
      ties.follow(room.fromProperty(), _ -> soon.playFromStart());
    }
    ties.atEnd(soon::stop);
  }

  @Override
  protected void layoutChildren() {
    if (!isStarted && !talk.items().isEmpty()) {
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
    if (talk.isThread()) {
      return;
    }
    var newFrom = room.newFromProperty().get();
    for (var i = 0; i < talk.items().size(); i++) {
      if (Setting.isNew(talk.items().get(i), newFrom)) {
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
    return !talk.isThread() && room.older().get() && (talk.items().isEmpty() || list.pixelsToBeginning() < getHeight());
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
