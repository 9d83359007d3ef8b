package dev.snug.client.ui.part;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// Keeps Tab inside something that lies over the rest: from its last thing back to its first, and the other way.
public final class TabRing {

  private TabRing() {}

  /// Turns around where `tab` would lead out.
  public static void turn(Parent within, KeyEvent tab) {
    var stops = stops(within);
    if (stops.isEmpty()) {
      return;
    }
    var end = tab.isShiftDown() ? stops.getFirst() : stops.getLast();
    if (end.equals(within.getScene().getFocusOwner())) {
      (tab.isShiftDown() ? stops.getLast() : stops.getFirst()).requestFocus();
      tab.consume();
    }
  }

  /// What takes the keyboard in there, in its order.
  public static List<Node> stops(Parent parent) {
    var stops = new ArrayList<Node>();
    for (var child : parent.getChildrenUnmodifiable()) {
      if (child.isVisible() && !child.isDisabled()) {
        if (child.isFocusTraversable()) {
          stops.add(child);
        } else if (child instanceof Parent inner) {
          stops.addAll(stops(inner));
        }
      }
    }
    return stops;
  }
}
