package dev.snug.client.ui;

import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.hosting.HostSheet;
import dev.snug.client.ui.hosting.Hosting;
import dev.snug.client.ui.palette.Palette;
import dev.snug.client.ui.palette.ShortcutSheet;
import dev.snug.client.ui.part.Escapable;
import dev.snug.client.ui.part.Shortcut;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.rooms.HouseRights;
import dev.snug.client.ui.rooms.NewDirectSheet;
import dev.snug.client.ui.settings.SettingsSheet;
import dev.snug.client.ui.settings.TextSize;
import dev.snug.client.ui.sidebar.SidebarOrder;
import dev.snug.client.ui.timeline.TimelineView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys that work everywhere in the window while no sheet is open; those for the text size work always.
final class Keys {

  private static final List<KeyCode> DIGITS =
      List.of(
          KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6,
          KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9);

  private final Ui ui;
  private final AppModel model;
  private final Supplier<Optional<MainView>> main;

  Keys(Ui ui, Supplier<Optional<MainView>> main) {
    this.ui = ui;
    this.model = ui.model();
    this.main = main;
  }

  void on(KeyEvent event) {
    if (isSize(event) || (!ui.sheets().isOpen() && (isAnywhere(event) || isInHouse(event)))) {
      event.consume();
    }
  }

  private boolean isSize(KeyEvent event) {
    var size = new TextSize(ui);
    if (Shortcut.BIGGER.is(event)) {
      size.change(1);
    } else if (Shortcut.SMALLER.is(event)) {
      size.change(-1);
    } else if (Shortcut.NORMAL_SIZE.is(event)) {
      size.normal();
    } else {
      return false;
    }
    return true;
  }

  private boolean isAnywhere(KeyEvent event) {
    if (Shortcut.HOST.is(event) && !model.nameProperty().get().isEmpty()) {
      new HostSheet(ui).show();
    } else if (Shortcut.SETTINGS.is(event)) {
      new SettingsSheet(ui).show();
    } else if (Shortcut.SHORTCUTS.is(event)) {
      new ShortcutSheet(ui).show();
    } else {
      return event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown() && goTo(DIGITS.indexOf(event.getCode()));
    }
    return true;
  }

  private boolean goTo(int place) {
    if (place < 0 || place >= model.houses().size()) {
      return false;
    }
    ui.intents().show(model.houses().get(place));
    return true;
  }

  private boolean isInHouse(KeyEvent event) {
    var house = model.houseProperty().get();
    return house != null
        && Stream.of(Shortcut.values()).filter(each -> each.is(event)).anyMatch(each -> isDone(each, house, event));
  }

  private boolean isDone(Shortcut shortcut, HouseModel house, KeyEvent event) {
    return switch (shortcut) {
      case JUMP -> {
        new Palette(ui, words -> main.get().ifPresent(view -> view.searchAll(words))).show();
        yield true;
      }
      case NEW_DIRECT -> writeDirect(house);
      case INVITE -> invite(house);
      case ROOM_ABOVE -> step(house, -1, _ -> true);
      case ROOM_BELOW -> step(house, 1, _ -> true);
      case UNREAD_ABOVE -> step(house, -1, Keys::isUnread);
      case UNREAD_BELOW -> step(house, 1, Keys::isUnread);
      case NEXT_PANE -> pane(1);
      case PANE_BEFORE -> pane(-1);
      case SEARCH -> search(MainView::searchHere);
      case SEARCH_ALL -> search(view -> view.searchAll(""));
      case DETAILS -> details();
      case ESCAPE -> escape(event);
      case RECORD, HOST, SETTINGS, SHORTCUTS, SMALLER, BIGGER, NORMAL_SIZE, MOVE_UP, MOVE_DOWN, MENU -> false;
    };
  }

  private boolean writeDirect(HouseModel house) {
    var isAllowed = new HouseRights(house).canWriteDirect().get();
    if (isAllowed) {
      new NewDirectSheet(ui, house).show();
    }
    return isAllowed;
  }

  private boolean invite(HouseModel house) {
    var isHost = house.hostedHereProperty().get();
    if (isHost) {
      new Hosting(ui).invite(house);
    }
    return isHost;
  }

  private static boolean isUnread(RoomModel room) {
    return room.unreadProperty().get() > 0 || room.mentionsProperty().get() > 0;
  }

  /// Goes to the next room of a kind in the order of the sidebar, and around its ends.
  private boolean step(HouseModel house, int by, Predicate<RoomModel> isMeant) {
    var rooms = SidebarOrder.of(house);
    var now = indexOf(rooms, house.roomProperty().get());
    IntStream.range(1, rooms.size() + 1)
        .mapToObj(i -> rooms.get(Math.floorMod(now + by * i, rooms.size())))
        .filter(isMeant)
        .findFirst()
        .ifPresent(room -> ui.intents().show(house, room));
    return true;
  }

  private static int indexOf(List<RoomModel> rooms, @Nullable RoomModel shown) {
    return shown == null ? -1 : rooms.indexOf(shown);
  }

  private boolean pane(int by) {
    main.get().ifPresent(view -> {
      var panes = view.panes();
      enter(panes.get(Math.floorMod(focused(panes) + by, panes.size())));
    });
    return true;
  }

  private static void enter(Node pane) {
    if (pane instanceof TimelineView timeline) {
      timeline.enter();
      return;
    }
    pane.requestFocus();
    var owner = pane.getScene().getFocusOwner();
    if (pane.equals(owner) && !pane.isFocusTraversable()) {
      pane.requestFocusTraversal(TraversalDirection.NEXT);
    } else if (owner instanceof Button) {
      // Only what the keyboard comes to from a neighbour shows that it is there.
      owner.requestFocusTraversal(TraversalDirection.NEXT);
      pane.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
    }
  }

  private static int focused(List<Node> panes) {
    return IntStream.range(0, panes.size()).filter(i -> holdsFocus(panes.get(i))).findFirst().orElse(-1);
  }

  /// Asked of the scene: what takes children away that had the keyboard goes on saying that it is within.
  private static boolean holdsFocus(Node pane) {
    for (var each = pane.getScene().getFocusOwner(); each != null; each = each.getParent()) {
      if (each.equals(pane)) {
        return true;
      }
    }
    return false;
  }

  private boolean search(Consumer<MainView> how) {
    main.get().ifPresent(how);
    return true;
  }

  private boolean details() {
    main.get().ifPresent(MainView::toggleDetails);
    return true;
  }

  private boolean escape(KeyEvent event) {
    if (closesInside(event)) {
      return true;
    }
    main.get().ifPresent(MainView::escape);
    return true;
  }

  private static boolean closesInside(KeyEvent event) {
    for (var each = event.getTarget() instanceof Node node ? node : null; each != null; each = each.getParent()) {
      if (each instanceof Escapable part && part.escape()) {
        return true;
      }
    }
    return false;
  }
}
