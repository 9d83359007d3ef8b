package dev.snug.client.ui;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/// Fires what a mouse and a keyboard fire. On the FX thread.
final class Mouse {

  private Mouse() {}

  static void press(EventTarget target, KeyCode code) {
    press(target, code, false);
  }

  static void press(EventTarget target, KeyCode code, boolean shift) {
    Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
  }

  static void shortcut(EventTarget target, KeyCode code) {
    Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
  }

  /// Moves over a list, to the height of a node in it.
  static void moveTo(Node list, double x, Node row) {
    fire(list, MouseEvent.MOUSE_MOVED, x, middle(list, row), 1);
  }

  /// Presses at a place of a node, drags and lets go at another.
  static void drag(Node on, double fromX, double fromY, double toX, double toY) {
    fire(on, MouseEvent.MOUSE_PRESSED, fromX, fromY, 1);
    fire(on, MouseEvent.MOUSE_DRAGGED, toX, toY, 1);
    fire(on, MouseEvent.MOUSE_RELEASED, toX, toY, 1);
  }

  static void click(Node on) {
    var place = on.getLayoutBounds();
    fire(on, MouseEvent.MOUSE_CLICKED, place.getCenterX(), place.getCenterY(), 1);
  }

  static double middle(Node list, Node row) {
    var place = list.sceneToLocal(row.localToScene(row.getLayoutBounds()));
    return place.getCenterY();
  }

  static void fire(Node on, EventType<MouseEvent> type, double x, double y, int clicks) {
    var scene = on.localToScene(x, y);
    var event =
        new MouseEvent(
            type, scene.getX(), scene.getY(), scene.getX(), scene.getY(), MouseButton.PRIMARY, clicks, false, false,
            false, false, true, false, false, true, false, true, new PickResult(on, scene.getX(), scene.getY()));
    Event.fireEvent(on, event);
  }
}
