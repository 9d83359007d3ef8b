package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Shortcut;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

/// The rooms of a house in their sections. Only those in view have a row. The arrows go from room to room, Enter opens one.
final class RoomList extends ListView<SidebarItem> implements AutoCloseable {

  private final Ui ui;
  private final HouseModel house;
  private final Runnable whenChosen;
  private final Ties ties = new Ties();
  private final Set<RoomCell> cells = new HashSet<>();

  /// @param whenChosen done after a room was chosen, also the one that is shown already
  RoomList(Ui ui, HouseModel house, Runnable whenChosen) {
    this.ui = ui;
    this.house = house;
    this.whenChosen = whenChosen;
    setId("rooms");
    getStyleClass().add("room-list");
    accessibleTextProperty().bind(ui.texts().live("sidebar.rooms"));
    var drag = new RoomDrag(ui, house, this);
    setCellFactory(_ -> {
      var cell = new RoomCell(ui, house, drag, this::open);
      cells.add(cell);
      return cell;
    });
    ties.listen(house.rooms(), this::fill);
    ties.listen(house.invitations(), this::fill);
    fill();
    ties.follow(house.roomProperty(), room -> {
      if (room != null) {
        scrollIntoView(room);
      }
    });
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    setOnContextMenuRequested(this::onMenu);
    focusedProperty().subscribe(this::begin);
  }

  @Override
  public void close() {
    ties.close();
    cells.forEach(RoomCell::close);
  }

  /// The cells there are, in no order; a cell may be out of view or empty.
  Stream<RoomCell> cells() {
    return cells.stream();
  }

  void open(RoomModel room) {
    ui.intents().show(house, room);
    whenChosen.run();
  }

  private void fill() {
    var items = SidebarItem.of(house);
    if (!items.equals(getItems())) {
      var before = getFocusModel().getFocusedItem();
      getItems().setAll(items);
      focus(Math.max(0, before == null ? -1 : getItems().indexOf(before)));
    }
  }

  private void scrollIntoView(RoomModel room) {
    var index = getItems().indexOf(new SidebarItem.Place(room));
    var isThere = cells().anyMatch(cell -> cell.getIndex() == index && cell.isInView());
    if (index >= 0 && !isThere && !cells.isEmpty()) {
      scrollTo(index);
    }
    focus(index);
  }

  private void begin(boolean isFocused) {
    if (isFocused && !(getFocusModel().getFocusedItem() instanceof SidebarItem.Place)) {
      var shown = house.roomProperty().get();
      focus(shown == null ? next(-1, 1) : getItems().indexOf(new SidebarItem.Place(shown)));
    }
  }

  private void focus(int index) {
    getSelectionModel().clearSelection();
    if (index >= 0) {
      getFocusModel().focus(index);
    }
  }

  private void onKey(KeyEvent event) {
    // What stands in a row, such as the button of a section, has keys of its own.
    if (equals(event.getTarget()) && isOurs(event)) {
      event.consume();
    }
  }

  private boolean isOurs(KeyEvent event) {
    if (Shortcut.MOVE_UP.is(event)) {
      move(-1);
    } else if (Shortcut.MOVE_DOWN.is(event)) {
      move(1);
    } else if (Shortcut.MENU.is(event)) {
      menu();
    } else if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return false;
    } else {
      switch (event.getCode()) {
        case UP -> go(-1);
        case DOWN -> go(1);
        case HOME -> goTo(next(-1, 1));
        case END -> goTo(next(getItems().size(), -1));
        case ENTER, SPACE -> focused().ifPresent(this::open);
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private Optional<RoomModel> focused() {
    return getFocusModel().getFocusedItem() instanceof SidebarItem.Place(var room) ? Optional.of(room) : Optional.empty();
  }

  private void go(int by) {
    goTo(next(getFocusModel().getFocusedIndex(), by));
  }

  private void goTo(int index) {
    if (index >= 0) {
      focus(index);
      if (cells().noneMatch(cell -> cell.getIndex() == index && cell.isInView())) {
        scrollTo(index);
      }
    }
  }

  /// The place of the next room in a direction; -1 for none.
  private int next(int from, int by) {
    return IntStream.iterate(from + by, i -> i >= 0 && i < getItems().size(), i -> i + by)
        .filter(i -> getItems().get(i) instanceof SidebarItem.Place)
        .findFirst()
        .orElse(-1);
  }

  private void move(int by) {
    focused().ifPresent(room -> {
      var order = new RoomOrder(house, room);
      if (order.canMove(by)) {
        ui.intents().order(house, order.moved(by));
      }
    });
  }

  private void onMenu(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      menu();
      event.consume();
    }
  }

  private void menu() {
    focused().ifPresent(
        room -> cells().filter(cell -> cell.isOf(room)).findFirst()
            .ifPresent(cell -> new RoomMenu(ui, house, room).menu().show(cell, Side.BOTTOM, 32, 0)));
  }
}
