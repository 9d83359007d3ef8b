package dev.snug.client.ui.part;

import java.util.HashSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The children of a view that change while somebody looks at it.
public final class Children {

  private Children() {}

  /// Shows these, in that order. Whatever was shown before and still is never leaves the window meanwhile: it keeps the
  /// keyboard and the menu that hangs from it. `setAll` would take all out as soon as one of them goes.
  public static void arrange(Pane pane, List<? extends Node> nodes) {
    var children = pane.getChildren();
    children.retainAll(new HashSet<>(nodes));
    nodes.stream().filter(each -> !children.contains(each)).forEach(children::add);
    if (!children.equals(nodes)) {
      children.setAll(nodes);
    }
  }
}
