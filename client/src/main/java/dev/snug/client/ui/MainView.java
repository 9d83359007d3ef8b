package dev.snug.client.ui;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.ui.joining.KeyChangedSheet;
import dev.snug.client.ui.panel.Desk;
import dev.snug.client.ui.panel.DetailsPanel;
import dev.snug.client.ui.panel.RoomPlace;
import dev.snug.client.ui.panel.SidePanel;
import dev.snug.client.ui.panel.ThreadPanel;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.room.Doors;
import dev.snug.client.ui.room.NoRoom;
import dev.snug.client.ui.room.RoomView;
import dev.snug.client.ui.search.RoomOfHit;
import dev.snug.client.ui.search.SearchPanel;
import dev.snug.client.ui.sidebar.Rail;
import dev.snug.client.ui.sidebar.Sidebar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A house: the rail, its sidebar, and the room that is shown with what is open beside it. In a narrow window the sidebar
/// is a drawer.
final class MainView extends StackPane implements AutoCloseable {

  private final Ui ui;
  private final HouseModel house;
  private final Rail rail;
  private final Sidebar sidebar;
  private final RoomPlace place;
  private final HBox columns = new HBox();
  private final Drawer drawer;
  private final Ties ties = new Ties();
  private final Ties roomTies = new Ties();
  private final BooleanProperty isDetailed = new SimpleBooleanProperty();
  private final BooleanProperty isSearching = new SimpleBooleanProperty();
  private @Nullable RoomView room;
  private @Nullable NoRoom noRoom;
  private @Nullable Desk desk;
  private final FocusBack focus = new FocusBack();

  MainView(Ui ui, HouseModel house) {
    this.ui = ui;
    this.house = house;
    this.rail = new Rail(ui);
    this.sidebar = new Sidebar(ui, house, this::begin, this::searchAll);
    this.drawer = new Drawer(ui.motion(), sidebar, this::closeDrawer);
    this.place = new RoomPlace(ui.motion());
    setId("main");
    getStyleClass().add("page");
    HBox.setHgrow(place, Priority.ALWAYS);
    getChildren().addAll(columns, drawer);
    ties.follow(widthProperty(), width -> place.fit(width.doubleValue()));
    ties.follow(ui.narrow(), this::arrange);
    ties.follow(house.roomProperty(), this::show);
    ties.follow(house.lineProperty(), this::warn);
  }

  /// Another key answers: that stops whatever is going on, unless it is a sheet; the banner leads to the warning then.
  private void warn(Line line) {
    if (line instanceof Line.KeyChanged(var shown) && !ui.sheets().isOpen()) {
      new KeyChangedSheet(ui, house, shown).show();
    }
  }

  @Override
  public void close() {
    ties.close();
    shutPanel();
    closeRoom();
    rail.close();
    sidebar.close();
  }

  /// Puts the cursor where one writes.
  void begin() {
    closeDrawer();
    composer().ifPresent(Node::requestFocus);
  }

  /// Where F6 goes, in reading order.
  List<Node> panes() {
    if (drawer.isVisible()) {
      return List.of(rail, sidebar);
    }
    var shown = Optional.ofNullable(room).stream().flatMap(each -> Stream.<Node>of(each.timeline(), each.composer()));
    var beside = place.panel().stream().flatMap(MainView::panes);
    return Stream.of(Stream.<Node>of(rail, sidebar), shown, beside).<Node>flatMap(each -> each).filter(FocusBack::isShown).toList();
  }

  private static Stream<Node> panes(SidePanel panel) {
    return panel instanceof ThreadPanel thread ? Stream.of(thread.timeline(), thread.composer()) : Stream.of(panel);
  }

  /// Where one writes; none as long as no room is shown.
  Optional<Node> composer() {
    return Optional.ofNullable(room).map(RoomView::composer);
  }

  /// Closes what lies on top, or goes to the latest message.
  void escape() {
    if (drawer.isVisible()) {
      closeDrawer();
    } else if (place.isCovered() || place.panel().map(Node::isFocusWithin).orElse(false)) {
      closePanel();
    } else if (room != null) {
      room.toLatest();
      room.composer().requestFocus();
    }
  }

  /// Opens what is known of the room, or closes it.
  void toggleDetails() {
    if (place.panel().orElse(null) instanceof DetailsPanel) {
      closePanel();
    } else {
      openDetails().map(SidePanel::first).ifPresent(Node::requestFocus);
    }
  }

  /// Looks for messages of the room that is shown.
  void searchHere() {
    search(house.roomProperty().get());
  }

  /// Looks for messages of all rooms.
  ///
  /// @param words what is looked for; empty to begin
  void searchAll(String words) {
    var panel = search(null);
    if (!words.isEmpty()) {
      panel.lookFor(words);
    }
  }

  private void toggleSearch() {
    if (isSearching.get()) {
      closePanel();
    } else {
      searchHere();
    }
  }

  private SearchPanel search(@Nullable RoomModel only) {
    closeDrawer();
    var panel = place.panel().orElse(null) instanceof SearchPanel open ? open : openSearch();
    panel.lookIn(only);
    panel.first().requestFocus();
    return panel;
  }

  private SearchPanel openSearch() {
    var panel = new SearchPanel(ui, house, this::goTo, this::closePanel);
    openInstead(panel);
    return panel;
  }

  /// Brings a message into view that somebody was told of.
  ///
  /// @param seq 0 for the end of the room
  void goTo(RoomModel told, long seq) {
    goTo(new SearchPanel.Place(told.id(), seq));
  }

  /// Brings a message into view that was found, in whichever room it stands.
  private void goTo(SearchPanel.Place found) {
    if (!RoomOfHit.show(ui, house, found.room())) {
      return;
    }
    if (place.isReplaced()) {
      closePanel();
    }
    // What was not laid out yet does not know where its middle is.
    applyCss();
    layout();
    if (room != null && found.seq() == 0) {
      room.toLatest();
    } else if (room != null) {
      room.timeline().reveal(found.seq());
    }
  }

  private void showPins() {
    openDetails().ifPresent(panel -> {
      panel.showPins();
      panel.first().requestFocus();
    });
  }

  private Optional<DetailsPanel> openDetails() {
    var shown = house.roomProperty().get();
    if (shown == null || desk == null) {
      return Optional.empty();
    }
    if (place.panel().orElse(null) instanceof DetailsPanel open) {
      return Optional.of(open);
    }
    var panel = new DetailsPanel(ui, house, shown, desk, this::closePanel);
    openInstead(panel);
    return Optional.of(panel);
  }

  /// Opens a panel, and closes the thread that is open.
  private void openInstead(SidePanel panel) {
    rememberFocus();
    var shown = house.roomProperty().get();
    if (shown != null && shown.threadProperty().get() != null) {
      ui.intents().closeThread(house, shown);
    }
    openPanel(panel);
  }

  private void arrange(boolean isNarrow) {
    drawer.empty();
    if (isNarrow) {
      columns.getChildren().setAll(rail, place);
    } else {
      columns.getChildren().setAll(rail, sidebar, place);
    }
  }

  private void show(@Nullable RoomModel next) {
    // What is docked stays open from room to room; what covers the room gives way to it.
    var staysDetailed = isDetailed.get() && !place.isCovered();
    var search = place.panel().filter(each -> each instanceof SearchPanel && !place.isReplaced());
    closeRoom();
    if (search.isEmpty()) {
      shutPanel();
    }
    focus.forget();
    if (next == null) {
      noRoom = new NoRoom(ui, house, this::openDrawer);
      place.show(noRoom);
    } else {
      desk = new Desk(ui, house, next, () -> Optional.ofNullable(room));
      room = new RoomView(ui, house, next, desk, new Doors(this::openDrawer, this::toggleDetails, this::toggleSearch, isSearching, this::showPins, isDetailed));
      place.show(room);
      if (staysDetailed && next.threadProperty().get() == null) {
        openDetails();
      }
      roomTies.follow(next.threadProperty(), thread -> follow(next, thread));
    }
    closeDrawer();
    if (search.filter(Node::isFocusWithin).isEmpty()) {
      begin();
    }
  }

  private void closeRoom() {
    roomTies.close();
    if (noRoom != null) {
      noRoom.close();
      noRoom = null;
      place.show(null);
    }
    if (room != null) {
      room.close();
      room = null;
      desk = null;
      place.show(null);
    }
  }

  private void follow(RoomModel shown, @Nullable ThreadModel thread) {
    if (thread != null && desk != null) {
      rememberFocus();
      var panel = new ThreadPanel(ui, house, shown, thread, desk, this::closePanel);
      openPanel(panel);
      panel.first().requestFocus();
    } else if (place.panel().orElse(null) instanceof ThreadPanel) {
      closePanel();
    }
  }

  private void rememberFocus() {
    if (place.panel().isEmpty()) {
      focus.remember(this);
    }
  }

  private void openPanel(SidePanel panel) {
    place.panel().ifPresent(SidePanel::close);
    place.open(panel);
    isDetailed.set(panel instanceof DetailsPanel);
    isSearching.set(panel instanceof SearchPanel);
  }

  private void closePanel() {
    var hadFocus = place.panel().map(Node::isFocusWithin).orElse(false) || place.isCovered();
    var wasThread = place.panel().orElse(null) instanceof ThreadPanel;
    shutPanel();
    var shown = house.roomProperty().get();
    if (wasThread && shown != null && shown.threadProperty().get() != null) {
      ui.intents().closeThread(house, shown);
    }
    if (hadFocus) {
      focus.give(this::begin);
    }
  }

  private void shutPanel() {
    place.panel().ifPresent(SidePanel::close);
    place.shut();
    isDetailed.set(false);
    isSearching.set(false);
  }

  private void openDrawer() {
    focus.remember(this);
    drawer.open();
  }

  private void closeDrawer() {
    if (drawer.isVisible()) {
      arrange(ui.narrow().getValue());
      focus.give(this::begin);
    }
  }
}
