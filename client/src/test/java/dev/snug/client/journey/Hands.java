package dev.snug.client.journey;

import static dev.snug.client.journey.Eyes.onFx;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// The mouse and the keyboard of somebody in front of a window. Each step is one turn of the FX thread.
final class Hands {

  private final Stage stage;
  /// It remembers where the mouse is.
  private final Robot robot = new Robot();

  /// On the FX thread.
  Hands(Stage stage) {
    this.stage = stage;
  }

  void click(Node node) throws Exception {
    click(node, MouseButton.PRIMARY);
  }

  /// Clicks something unless it is gone already.
  void clickIfThere(Node node) throws Exception {
    if (onFx(() -> node.getScene() != null)) {
      click(node);
    }
  }

  void rightClick(Node node) throws Exception {
    click(node, MouseButton.SECONDARY);
  }

  private void click(Node node, MouseButton button) throws Exception {
    moveTo(node);
    with(() -> robot.mousePress(button));
    with(() -> robot.mouseRelease(button));
  }

  void moveTo(Node node) throws Exception {
    with(() -> robot.mouseMove(middle(node)));
  }

  /// Takes one thing to the lower part of another.
  void drag(Node from, Node onto) throws Exception {
    moveTo(from);
    with(() -> robot.mousePress(MouseButton.PRIMARY));
    with(() -> robot.mouseMove(low(onto).midpoint(middle(from))));
    with(() -> robot.mouseMove(low(onto)));
    with(() -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  /// Turns the wheel; that of the Headless platform turns in the window that was opened last.
  void scrollUp(Node node, double pixels) throws Exception {
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
    node.getScene().getRoot().applyCss();
    node.getScene().getRoot().layout();
    var place = node.localToScreen(node.getLayoutBounds());
    return new Point2D(place.getCenterX(), place.getCenterY());
  }

  private static Point2D low(Node node) {
    var place = node.localToScreen(node.getLayoutBounds());
    return new Point2D(place.getCenterX(), place.getMaxY() - 3);
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
    WaitForAsyncUtils.waitForFxEvents(1);
  }
}
