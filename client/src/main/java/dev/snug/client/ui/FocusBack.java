package dev.snug.client.ui;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Who had the keyboard before something took it.
final class FocusBack {

  private @Nullable Node before;

  /// Remembers who has it now.
  void remember(Node within) {
    if (within.getScene() != null) {
      before = within.getScene().getFocusOwner();
    }
  }

  void forget() {
    before = null;
  }

  /// Gives it back, or does `otherwise` if who had it cannot be seen any more.
  void give(Runnable otherwise) {
    var back = before;
    before = null;
    if (back != null && isShown(back)) {
      back.requestFocus();
    } else {
      otherwise.run();
    }
  }

  static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }
}
