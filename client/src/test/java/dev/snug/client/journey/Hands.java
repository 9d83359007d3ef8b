package dev.snug.client.journey;

import static dev.snug.client.journey.Eyes.onFx;

import dev.snug.client.Pulse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// The mouse and the keyboard of somebody in front of a window. Each step is one turn of the FX thread.
final class Hands {

  private final Stage stage;
  /// It remembers where the mouse is.
  private final Robot robot = new Robot();

  /// On the FX thread.
  Hands(Stage stage) {
    this.stage = stage;
  }

  /// Clicks what is there, in one turn: a list may be made anew between two, also under the mouse. What else stands at
  /// that place is not clicked.
  ///
  /// @param found where it is now; asked on the FX thread
  /// @return whether it was there, and was hit
  boolean click(Callable<Optional<Node>> found, MouseButton button) throws Exception {
    var isHit = onFx(() -> {
      stage.requestFocus();
      layOut(stage.getScene());
      var node = found.call().filter(Hands::isInWindow);
      return node.isPresent() && click(node.get(), button);
    });
    Pulse.await();
    return isHit;
  }

  private boolean click(Node node, MouseButton button) {
    var scene = node.getScene();
    var aim = new Aim(node);
    scene.addEventFilter(MouseEvent.ANY, aim);
    try {
      robot.mouseMove(middleOf(node));
      robot.mousePress(button);
      robot.mouseRelease(button);
    } finally {
      scene.removeEventFilter(MouseEvent.ANY, aim);
    }
    return aim.isHit;
  }

  /// Lets only those presses through that fall on what was meant.
  private static final class Aim implements EventHandler<MouseEvent> {

    private static final Set<EventType<MouseEvent>> BUTTONS =
        Set.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED);

    private final Node node;
    private boolean isHit;

    Aim(Node node) {
      this.node = node;
    }

    @Override
    public void handle(MouseEvent event) {
      if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
        isHit = isWithin(event.getPickResult().getIntersectedNode());
      }
      if (!isHit && BUTTONS.contains(event.getEventType())) {
        event.consume();
      }
    }

    private boolean isWithin(Node hit) {
      for (var each = hit; each != null; each = each.getParent()) {
        if (each.equals(node)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isInWindow(Node node) {
    return node.getScene() != null && node.getScene().getWindow() != null;
  }

  void moveTo(Node node) throws Exception {
    with(() -> robot.mouseMove(middle(node)));
  }

  /// Takes one thing to the lower part of another; the mouse of the Headless platform takes nothing with it.
  void drag(Node from, Node onto) throws Exception {
    with(() -> {
      var start = from.localToScene(4, 4);
      var end = onto.localToScene(4, onto.getLayoutBounds().getHeight() - 4);
      fire(from, MouseEvent.MOUSE_PRESSED, start);
      fire(from, MouseEvent.MOUSE_DRAGGED, end);
      fire(from, MouseEvent.MOUSE_RELEASED, end);
    });
  }

  private static void fire(Node node, EventType<MouseEvent> type, Point2D at) {
    Event.fireEvent(
        node,
        new MouseEvent(
            type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, false, false, true, false,
            false, true, false, true, null));
  }

  /// Turns the wheel, away from oneself when the number is above 0; that of the Headless platform turns in the window that was opened last.
  void scroll(Node node, double pixels) throws Exception {
    with(() -> Event.fireEvent(node, new ScrollEvent(
        ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, false, false, 0, pixels, 0, pixels,
        ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
  }

  /// Holds keys down one after the other and lets them go.
  void press(KeyCode... keys) throws Exception {
    with(() -> {
      List.of(keys).forEach(robot::keyPress);
      List.of(keys).reversed().forEach(robot::keyRelease);
    });
  }

  /// Writes letter by letter where the keyboard is; the Headless platform knows no signs that need a second key.
  void type(String text) throws Exception {
    for (var letter : text.split("")) {
      with(() -> {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED);
        fire(KeyEvent.KEY_TYPED, letter);
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED);
      });
    }
  }

  private void fire(EventType<KeyEvent> type, String letter) {
    var at = stage.getScene().getFocusOwner();
    Event.fireEvent(at == null ? stage.getScene() : at, new KeyEvent(type, letter, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private static Point2D middle(Node node) {
    layOut(node.getScene());
    return middleOf(node);
  }

  private static void layOut(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  private static Point2D middleOf(Node node) {
    var place = node.localToScreen(node.getLayoutBounds());
    return new Point2D(place.getCenterX(), place.getCenterY());
  }

  @FunctionalInterface
  private interface Step {
    void take();
  }

  private void with(Step step) throws Exception {
    onFx(() -> {
      stage.requestFocus();
      step.take();
      return true;
    });
    Pulse.await();
  }
}
