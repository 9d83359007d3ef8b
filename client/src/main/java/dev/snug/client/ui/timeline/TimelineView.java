package dev.snug.client.ui.timeline;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import java.time.LocalDate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What has been said in a room, or in a thread of it. It reads on when one comes near either end of what is loaded.
public final class TimelineView extends StackPane implements AutoCloseable {

  private static final double END_GAP = 8;
  private static final double STEP = 60;
  private static final double START_AT = 0.3;
  private static final double REVEAL_AT = 0.33;

  private final Talk talk;
  private final Ui ui;
  private final AnchorList<TimelineItem> list;
  private final Rows rows;
  private final PlaceBar bar;
  private final FloatingDay floatingDay;
  private final RowStates states;
  private final Selection selection;
  private final ActionBar actions;
  private final RowMouse mouse;
  private final RowKeys keys;
  private final Ways ways;
  private final Loading loading;
  private final Announcer announcer;
  private final ReadOnlyBooleanWrapper isFarUp = new ReadOnlyBooleanWrapper();
  private final Ties ties;
  private boolean isStarted;
  private boolean isEndWanted;

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
    this.rows = new Rows(talk);
    this.list = new AnchorList<>(talk.items(), rows, END_GAP);
    this.bar = new PlaceBar(list, talk.items());
    this.selection = new Selection(talk, list);
    this.states = new RowStates(talk, list);
    this.ways = new Ways(talk, this::show);
    var days = new DayMenu(ui, this::goTo, ways::toBeginning);
    this.floatingDay = new FloatingDay(ui, days::show);
    this.actions = new ActionBar(talk, this::openMenuAtBar, states::setUnder);
    this.mouse = new RowMouse(talk, list, selection, actions, this::takeFocus);
    this.keys = new RowKeys(talk, list, states, selection, this::openMenu);
    this.loading = new Loading(talk, list, ties);
    this.announcer = new Announcer(talk, ties, this::tellFocus);
    states.setWhenGone(this::tellFocus);
    rows.setWhenChanged(list::requestLayout);
    rows.setDayChooser(days::show);
    rows.setDresser((item, node) -> {
      states.dress(item, node);
      selection.dress(item, node);
    });
    if (talk.isThread()) {
      list.standAtTop();
    }
    list.setWhenMoved(this::moved);
    arrange();
    watch();
  }

  private void arrange() {
    setId(talk.isThread() ? "thread-timeline" : "timeline");
    getStyleClass().add("timeline");
    setMinSize(0, 0);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    accessibleTextProperty().bind(ui.texts().live("timeline.name", RoomName.of(ui.texts(), talk.room())));
    var pill = new JumpPill(ui.texts(), talk.room(), this::jumpToEnd);
    pill.visibleProperty().bind(isFarUp);
    setAlignment(pill, Pos.BOTTOM_RIGHT);
    setMargin(pill, new Insets(0, talk.measures().right(), 12, 0));
    var news = new NewsPill(ui.texts(), talk.room(), ways::toNews);
    setAlignment(news, Pos.TOP_RIGHT);
    setMargin(news, new Insets(12, talk.measures().right(), 0, 0));
    setAlignment(bar, Pos.CENTER_RIGHT);
    setAlignment(floatingDay, Pos.TOP_CENTER);
    setMargin(floatingDay, new Insets(8, 0, 0, 0));
    getChildren().addAll(list, bar, actions, floatingDay, pill, announcer);
    if (!talk.isThread()) {
      getChildren().add(news);
    }
    mouse.listenOn(this, this::openMenu);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  @Override
  public void close() {
    floatingDay.hide();
    ties.close();
    rows.close();
  }

  /// Whether one sees the end of all there is.
  public ReadOnlyBooleanProperty atEndProperty() {
    return list.atEndProperty();
  }

  public void jumpToEnd() {
    isEndWanted = talk.hasNewer();
    if (isEndWanted) {
      ui.intents().toEnd(talk.house(), talk.room());
    }
    list.scrollToEnd();
  }

  /// Brings an entry into view, however far back it stands, and lights it up for a moment.
  public void reveal(long seq) {
    if (talk.indexOf(seq) >= 0) {
      show(seq);
    } else if (talk.isThread()) {
      talk.desk().reveal(seq);
    } else {
      ways.to(seq);
    }
  }

  /// Brings the first of what was said on a day, or after it, into view.
  public void goTo(LocalDate day) {
    ways.to(day);
  }

  /// Takes the keyboard for somebody who came by a key, and shows at which message they are.
  public void enter() {
    requestFocus();
    keys.begin();
  }

  /// Moves by most of a screen.
  public void page(int direction) {
    list.scrollBy(-direction * Math.max(STEP, list.getHeight() - STEP));
  }

  private void show(long seq) {
    var index = talk.indexOf(seq);
    if (index >= 0) {
      isStarted = true;
      isEndWanted = false;
      states.light(talk.items().get(index));
      list.show(index, getHeight() * REVEAL_AT);
    }
  }

  private void watch() {
    ListChangeListener<TimelineItem> changes = list::changed;
    talk.items().addListener(changes);
    ties.atEnd(() -> talk.items().removeListener(changes));
    var room = talk.room();
    ties.listen(room.people(), list::renew);
    ties.listen(room.rightsProperty(), list::renew);
    ties.listen(room.seen(), list::requestLayout);
    ties.listen(room.quoted(), list::requestLayout);
    ties.listen(room.newFromProperty(), list::requestLayout);
    ties.listen(room.fromProperty(), list::requestLayout);
    ties.listen(talk.house().youProperty(), list::renew);
    ties.listen(ui.model().textSizeProperty(), list::renew);
    ties.follow(ui.texts().languageProperty(), _ -> list.renew());
    ties.follow(ui.narrow(), _ -> actions.hide());
    ties.follow(focusedProperty(), states::setFocused);
    ties.follow(focusVisibleProperty(), is -> {
      if (is) {
        keys.begin();
      }
    });
    if (!talk.isThread()) {
      ties.follow(room.newerProperty(), this::hasMoreBehind);
      ties.listen(room.timeline(), this::endArrived);
    }
  }

  private void hasMoreBehind(boolean has) {
    list.setSticky(!has);
    endArrived();
  }

  /// One who asked for the end sees it as soon as it is there.
  private void endArrived() {
    if (isEndWanted && !talk.hasNewer()) {
      isEndWanted = false;
      list.scrollToEnd();
    }
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
    isFarUp.set(!talk.isThread() && (talk.hasNewer() || list.pixelsToEnd() > getHeight()));
    bar.update();
    mouse.follow();
    loading.look();
  }

  private void scrolled(ScrollEvent event) {
    isEndWanted = false;
    list.scrollBy(event.getDeltaY());
    if (!talk.items().isEmpty() && !talk.isThread()) {
      floatingDay.show(talk.items().get(Math.min(list.firstInView(), talk.items().size() - 1)));
    }
  }

  /// One begins to read where one stopped, unless that is far back: then there is a way to it.
  private void startAtNews() {
    if (talk.isThread()) {
      return;
    }
    var newFrom = talk.room().newFromProperty().get();
    if (NewsPill.isFarBefore(newFrom, talk.room().fromProperty().get())) {
      return;
    }
    for (var i = 0; i < talk.items().size(); i++) {
      if (Setting.isNew(talk.items().get(i), newFrom)) {
        list.show(i, getHeight() * START_AT);
        return;
      }
    }
  }

  private void onKey(KeyEvent event) {
    var scene = getScene();
    if (event.getTarget() == this && keys.press(event)) {
      event.consume();
      Untyped.swallow(scene);
      return;
    }
    if (event.isAltDown() || event.isShortcutDown()) {
      return;
    }
    var isOurs = true;
    switch (event.getCode()) {
      case PAGE_UP -> page(-1);
      case PAGE_DOWN -> page(1);
      case HOME -> ways.toBeginning();
      case END -> jumpToEnd();
      default -> isOurs = false;
    }
    if (isOurs) {
      event.consume();
    }
  }

  private void takeFocus(TimelineItem item) {
    requestFocus();
    states.point(item);
  }

  private void openMenuAtBar() {
    var message = actions.message();
    if (message != null) {
      var place = actions.more().localToScreen(actions.more().getBoundsInLocal());
      openMenu(message, place.getMinX(), place.getMaxY() + 4);
    }
  }

  private void openMenu(MessageModel message, double screenX, double screenY) {
    var row = list.rowOf(message);
    if (row != null) {
      var near = Rows.inner(row);
      var menu = new MessageMenu(talk, message);
      menu.menu(near, () -> selection.copy(message), () -> new DayMenu(ui, this::goTo, ways::toBeginning).show(near))
          .show(near, screenX, screenY);
    }
  }

  private void tellFocus() {
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  /// What a screen reader reads in the list: the message to which one has gone, or else the newest.
  @Override
  public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.FOCUS_ITEM) {
      var pointed = states.pointed() == null ? announcer.last() : states.pointed();
      var row = pointed == null ? null : list.rowOf(pointed);
      return row == null ? null : Rows.inner(row);
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }
}
