package dev.snug.client.ui;

import java.util.Set;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/// Two hands on the keyboard and the mouse of a window. On the FX thread.
final class Hands {

  private final Screens screens;

  Hands(Screens screens) {
    this.screens = screens;
  }

  /// Presses a key where the keyboard is, with the modifiers that are named: `ctrl`, `shift`, `alt`.
  void press(KeyCode code, String... held) {
    var names = Set.of(held);
    EventTarget target = screens.stage.getScene().getFocusOwner();
    var event =
        new KeyEvent(
            KeyEvent.KEY_PRESSED, "", "", code, names.contains("shift"), names.contains("ctrl"), names.contains("alt"),
            false);
    Event.fireEvent(target == null ? screens.stage.getScene() : target, event);
  }

  void click(String query) {
    var node = screens.find(Node.class, query);
    mouse(node, MouseEvent.MOUSE_PRESSED, 4);
    mouse(node, MouseEvent.MOUSE_RELEASED, 4);
    mouse(node, MouseEvent.MOUSE_CLICKED, 4);
  }

  /// Takes a node by the mouse and lets it go over the lower half of another.
  void drag(String query, String onto) {
    var node = screens.find(Node.class, query);
    var target = screens.find(Node.class, onto);
    var place = node.sceneToLocal(target.localToScene(4, target.getLayoutBounds().getHeight() - 4));
    mouse(node, MouseEvent.MOUSE_PRESSED, 4);
    mouse(node, MouseEvent.MOUSE_DRAGGED, place.getY());
    mouse(node, MouseEvent.MOUSE_RELEASED, place.getY());
  }

  private static void mouse(Node node, EventType<MouseEvent> type, double y) {
    var scene = node.localToScene(4, y);
    var event =
        new MouseEvent(
            type, scene.getX(), scene.getY(), scene.getX(), scene.getY(), MouseButton.PRIMARY, 1, false, false, false,
            false, true, false, false, true, false, true, null);
    Event.fireEvent(node, event);
  }

  /// Opens the palette by its keys and writes into it.
  void jump(String text) {
    press(KeyCode.K, "ctrl");
    screens.find(TextField.class, "#palette-field").setText(text);
  }

  /// Does something by way of the palette.
  void doIt(String action) {
    jump(">");
    click("#do-" + action);
  }

  /// Picks somebody of those who were found.
  void pick(int place) {
    var found = screens.find(ListView.class, "#people-found");
    found.getSelectionModel().select(place);
    found.requestFocus();
    press(KeyCode.ENTER);
  }

  /// Chooses from the menu that is open.
  void choose(String item) {
    Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .toList()
        .forEach(menu -> menu.getItems().stream()
            .filter(each -> item.equals(each.getId()))
            .findFirst()
            .ifPresent(each -> {
              menu.hide();
              each.fire();
            }));
  }
}
