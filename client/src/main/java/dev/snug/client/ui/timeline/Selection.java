package dev.snug.client.ui.timeline;

import dev.snug.client.ui.part.Menus;
import dev.snug.client.ui.part.Ui;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The one message in which text is marked.
final class Selection {

  private final Runnable whenTaken;
  private @Nullable MessageText text;

  /// @param whenTaken what to do when somebody starts to mark, such as taking the keyboard
  Selection(Runnable whenTaken) {
    this.whenTaken = whenTaken;
  }

  void take(MessageText next) {
    if (text != null && text != next) {
      text.unmark();
    }
    text = next;
    whenTaken.run();
  }

  /// Copies what is marked, if anything is.
  void copy() {
    if (text != null && text.isMarked()) {
      copy(text);
    }
  }

  ContextMenu menu(Ui ui) {
    var copy = Menus.item("menu-copy", Feather.COPY, ui.texts().text("timeline.copy"), () -> {
      if (text != null) {
        copy(text);
      }
    });
    return new ContextMenu(copy);
  }

  /// Lets go of a text inside a row that is gone.
  void forget(Region row) {
    for (Node each = text; each != null; each = each.getParent()) {
      if (each.equals(row)) {
        text = null;
        return;
      }
    }
  }

  private static void copy(MessageText text) {
    var content = new ClipboardContent();
    content.putString(text.copied());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
