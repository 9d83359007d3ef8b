package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.TimelineItem;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What the mouse does in a list of messages: it brings the action bar along, marks what is to be copied, and opens
/// menus. There is one for all rows.
final class RowMouse {

  private static final double ABOVE_ROW = 16;
  private static final double PULL = 24;

  private final Talk talk;
  private final AnchorList<TimelineItem> list;
  private final Selection selection;
  private final ActionBar actions;
  private final Consumer<TimelineItem> whenPressed;
  private boolean isMarking;

  /// Opens the menu of a message at a place of the screen.
  @FunctionalInterface
  interface MenuOpener {
    void open(MessageModel message, double screenX, double screenY);
  }

  RowMouse(
      Talk talk, AnchorList<TimelineItem> list, Selection selection, ActionBar actions,
      Consumer<TimelineItem> whenPressed) {
    this.talk = talk;
    this.list = list;
    this.selection = selection;
    this.actions = actions;
    this.whenPressed = whenPressed;
  }

  void listenOn(Region view, MenuOpener opener) {
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> actions.hide());
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      view.requestFocus();
      press(event);
    });
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> isMarking = false);
    view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
      var item = event.isKeyboardTrigger() ? null : itemAt(event.getSceneX(), event.getSceneY());
      if (item instanceof MessageModel message) {
        opener.open(message, event.getScreenX(), event.getScreenY());
        event.consume();
      }
    });
  }

  /// Keeps the action bar at its message, or hides it when that is gone.
  void follow() {
    var message = actions.message();
    if (message != null) {
      place(message);
    }
  }

  private void moved(MouseEvent event) {
    if (isInside(event.getTarget(), actions)) {
      return;
    }
    if (itemAt(event.getSceneX(), event.getSceneY()) instanceof MessageModel message) {
      actions.show(message);
      place(message);
    } else {
      actions.hide();
    }
  }

  private void place(MessageModel message) {
    var row = list.rowOf(message);
    if (row == null || !(Rows.inner(row) instanceof MessageRow shown)) {
      actions.hide();
      return;
    }
    var top = row.getLayoutY() + shown.getLayoutY() + shown.groundTop() - ABOVE_ROW;
    if (top + actions.getHeight() < 0 || top > list.getHeight()) {
      actions.hide();
    } else {
      actions.relocate(list.getWidth() - talk.measures().right() - actions.getWidth(), Math.max(2, Math.rint(top)));
    }
  }

  private void press(MouseEvent event) {
    var item = itemAt(event.getSceneX(), event.getSceneY());
    if (event.getButton() != MouseButton.PRIMARY || item == null || isButton(event.getTarget())) {
      return;
    }
    whenPressed.accept(item);
    if (event.isShiftDown()) {
      selection.messages(item, item);
    } else if (event.getClickCount() > 1) {
      selection.words(item);
    } else {
      selection.begin(item, event.getSceneX(), event.getSceneY());
      isMarking = true;
    }
  }

  private void drag(MouseEvent event) {
    if (!isMarking) {
      return;
    }
    var y = list.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    if (y < 0 || y > list.getHeight()) {
      list.scrollBy(y < 0 ? PULL : -PULL);
    }
    var index = list.indexAt(Math.clamp(y, 0, list.getHeight()));
    if (index >= 0) {
      selection.extend(talk.items().get(index), event.getSceneX(), event.getSceneY());
    }
  }

  private @Nullable TimelineItem itemAt(double sceneX, double sceneY) {
    var y = list.sceneToLocal(sceneX, sceneY).getY();
    var index = y < 0 || y > list.getHeight() ? -1 : list.indexAt(y);
    return index < 0 ? null : talk.items().get(index);
  }

  private static boolean isButton(Object target) {
    for (var each = target instanceof Node node ? node : null; each != null; each = each.getParent()) {
      if (each instanceof ButtonBase) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInside(Object target, Node ancestor) {
    for (var each = target instanceof Node node ? node : null; each != null; each = each.getParent()) {
      if (each.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }
}
