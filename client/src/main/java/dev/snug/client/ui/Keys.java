package dev.snug.client.ui;

import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.hosting.HostSheet;
import dev.snug.client.ui.hosting.Hosting;
import dev.snug.client.ui.part.Escapable;
import dev.snug.client.ui.part.Ui;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that work everywhere in the window while no sheet is open.
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
    if (!ui.sheets().isOpen() && isOurs(event)) {
      event.consume();
    }
  }

  private boolean isOurs(KeyEvent event) {
    if (event.isShortcutDown()) {
      return event.isShiftDown() ? withShift(event.getCode()) : house(event.getCode());
    }
    if (event.isAltDown()) {
      return room(event.getCode());
    }
    return switch (event.getCode()) {
      case F6 -> pane(event.isShiftDown() ? -1 : 1);
      case ESCAPE -> escape(event);
      default -> false;
    };
  }

  private boolean withShift(KeyCode code) {
    var house = model.houseProperty().get();
    if (code == KeyCode.N && !model.nameProperty().get().isEmpty()) {
      new HostSheet(ui).show();
      return true;
    }
    if (code == KeyCode.I && house != null && house.hostedHereProperty().get()) {
      new Hosting(ui).invite(house);
      return true;
    }
    return false;
  }

  private boolean house(KeyCode code) {
    var index = DIGITS.indexOf(code);
    if (index < 0 || index >= model.houses().size()) {
      return false;
    }
    ui.intents().show(model.houses().get(index));
    return true;
  }

  private boolean room(KeyCode code) {
    var house = model.houseProperty().get();
    if (house == null || (code != KeyCode.UP && code != KeyCode.DOWN)) {
      return false;
    }
    step(house, code == KeyCode.UP ? -1 : 1);
    return true;
  }

  private void step(HouseModel house, int by) {
    var rooms = house.rooms();
    if (!rooms.isEmpty()) {
      var now = rooms.indexOf(house.roomProperty().get());
      ui.intents().show(house, rooms.get(Math.floorMod(now + by, rooms.size())));
    }
  }

  private boolean pane(int by) {
    main.get().ifPresent(view -> {
      var panes = view.panes();
      var next = panes.get(Math.floorMod(focused(panes) + by, panes.size()));
      enter(next);
    });
    return main.get().isPresent();
  }

  private static void enter(Node pane) {
    pane.requestFocus();
    if (!pane.isFocusWithin()) {
      pane.lookupAll("*").stream()
          .filter(each -> each.isFocusTraversable() && each.isVisible())
          .findFirst()
          .ifPresent(Node::requestFocus);
    }
  }

  private static int focused(List<Node> panes) {
    return IntStream.range(0, panes.size()).filter(i -> panes.get(i).isFocusWithin()).findFirst().orElse(-1);
  }

  private boolean escape(KeyEvent event) {
    if (closesInside(event)) {
      return true;
    }
    main.get().ifPresent(MainView::escape);
    return main.get().isPresent();
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
