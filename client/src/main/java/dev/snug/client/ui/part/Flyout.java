package dev.snug.client.ui.part;

import java.util.Objects;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Something that floats over the window beside a node, until it is hidden or somebody presses elsewhere. It is part of
/// the window and no window of its own, so that input methods write into it.
public final class Flyout extends Region implements Escapable {

  private static final double GAP = 8;

  private final Region content;
  private final EventHandler<MouseEvent> onPress = this::onPress;
  private Runnable whenHidden = () -> {};
  private @Nullable Node near;
  private @Nullable Node before;

  public Flyout(Region content) {
    this.content = content;
    setPickOnBounds(false);
    getStyleClass().add("flyout");
    getChildren().add(content);
  }

  public void setWhenHidden(Runnable then) {
    whenHidden = then;
  }

  public boolean isShown() {
    return getScene() != null;
  }

  /// Shows the content above a node, or below it if there is no room above, and wholly inside the window.
  public void showBeside(Node beside) {
    near = beside;
    if (!isShown()) {
      before = beside.getScene().getFocusOwner();
      beside.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, onPress);
      top(beside).getChildren().add(this);
      applyCss();
    }
    requestLayout();
  }

  /// Hides the content; who had the keyboard before has it again.
  public void hide() {
    var scene = getScene();
    if (scene != null) {
      var hadFocus = isFocusWithin();
      leave(scene);
      if (hadFocus && before != null && scene.equals(before.getScene())) {
        before.requestFocus();
      }
      whenHidden.run();
    }
  }

  @Override
  public boolean escape() {
    var was = isShown();
    hide();
    return was;
  }

  private void leave(Scene scene) {
    scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, onPress);
    ((Pane) getParent()).getChildren().remove(this);
  }

  /// What everything else in the window lies in, so that this lies over all of it and is as large as it.
  private static Pane top(Node node) {
    Pane top = null;
    for (Node each = node; each != null; each = each.getParent()) {
      if (each instanceof Pane pane) {
        top = pane;
      }
    }
    return Objects.requireNonNull(top, "not in a window");
  }

  private void onPress(MouseEvent event) {
    if (!isInside(event, this) && (near == null || !isInside(event, near))) {
      hide();
    }
  }

  private static boolean isInside(MouseEvent event, Node ancestor) {
    for (var each = event.getTarget() instanceof Node node ? node : null; each != null; each = each.getParent()) {
      if (each.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void layoutChildren() {
    if (near == null) {
      return;
    }
    Bounds place = sceneToLocal(near.localToScene(near.getLayoutBounds()));
    var width = Math.min(content.prefWidth(-1), getWidth() - 2 * GAP);
    var height = Math.min(content.prefHeight(width), getHeight() - 2 * GAP);
    var above = place.getMinY() - height - GAP;
    var y = above >= GAP ? above : Math.min(place.getMaxY() + GAP, getHeight() - height - GAP);
    var x = Math.clamp(place.getMinX(), GAP, Math.max(GAP, getWidth() - width - GAP));
    content.resizeRelocate(Math.rint(x), Math.rint(y), width, height);
  }
}
