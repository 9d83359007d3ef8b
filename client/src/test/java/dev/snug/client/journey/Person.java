package dev.snug.client.journey;

import dev.snug.client.OpenFolder;
import dev.snug.client.SnugApp;
import dev.snug.client.ui.SnugWindow;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Somebody in front of the whole app: sees what the window shows, clicks and types.
final class Person {

  private static final long PATIENCE_SECONDS = 20;
  /// The Headless platform's screen is 1,000 by 1,000: two windows fit, one above the other.
  private static final double WIDTH = 990;
  private static final double HEIGHT = 490;

  private final FxRobot robot = new FxRobot();
  private final Path folder;
  private final int place;
  private final Stage stage;
  private final SnugApp app;

  private Person(Path folder, int place, Stage stage, SnugApp app) {
    this.folder = folder;
    this.place = place;
    this.stage = stage;
    this.app = app;
  }

  /// Starts the app with that data folder.
  ///
  /// @param place 0 for the upper half of the screen, 1 for the lower
  static Person starts(Path folder, int place) throws Exception {
    return onFx(() -> {
      var stage = new Stage();
      var random = new SecureRandom();
      var app = new SnugApp(OpenFolder.take(folder, random), List::of, Clock.systemUTC(), random);
      SnugWindow window = app.show(stage);
      stage.setX(0);
      stage.setY(place * (HEIGHT + 10));
      stage.setWidth(WIDTH);
      stage.setHeight(HEIGHT);
      window.show();
      return new Person(folder, place, stage, app);
    });
  }

  /// Closes the window.
  void ends() throws Exception {
    onFx(() -> {
      stage.close();
      return true;
    });
    app.close();
  }

  Person restarts() throws Exception {
    ends();
    return starts(folder, place);
  }

  void clicks(String id) throws Exception {
    var node = shown(id);
    onFx(() -> {
      stage.requestFocus();
      return true;
    });
    robot.clickOn(node);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void presses(KeyCode... keys) throws Exception {
    onFx(() -> {
      stage.requestFocus();
      return true;
    });
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Clicks a field and writes into it; the Headless platform has no input method, so Chinese and emoji are put there.
  void writes(String id, String text) throws Exception {
    clicks(id);
    var field = (TextInputControl) shown(id);
    onFx(() -> {
      field.replaceText(0, field.getLength(), text);
      return true;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Moves the mouse over the row of a message.
  void pointsAt(String text) throws Exception {
    robot.moveTo(eventually("a row: " + text, () -> rowOf(text)).orElseThrow());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Clicks a message with the other button of the mouse.
  void opensMenuOf(String text) throws Exception {
    robot.rightClickOn(eventually("a row: " + text, () -> rowOf(text)).orElseThrow());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Goes up in the timeline by keys alone, from where one writes to the last message and on to others.
  void goesUpInTheTimeline(int times) throws Exception {
    var timeline = shown("#timeline");
    onFx(() -> {
      stage.requestFocus();
      timeline.requestFocus();
      return true;
    });
    for (var i = 0; i < times; i++) {
      presses(KeyCode.UP);
    }
  }

  /// Writes where the keyboard is.
  void types(String text) throws Exception {
    onFx(() -> {
      stage.requestFocus();
      return true;
    });
    robot.targetWindow(stage).write(text);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Waits until the row of a message says something more, such as its reactions.
  void sees(String text, String more) throws Exception {
    eventually(text + " with " + more, () -> row(spoken -> spoken.contains(text) && spoken.contains(more)));
  }

  /// Waits until no message says this.
  void doesNotHear(String text) throws Exception {
    eventually("gone: " + text, () -> rows().stream().noneMatch(spoken -> spoken.contains(text)) ? Optional.of(true) : Optional.empty());
  }

  private Optional<Node> rowOf(String text) {
    return stage.getScene().getRoot().lookupAll(".message-row").stream()
        .filter(row -> row.getAccessibleText() != null && row.getAccessibleText().contains(text))
        .findFirst();
  }

  void says(String text) throws Exception {
    writes("#composer", text);
    clicks("#send");
  }

  /// Waits until something with that id can be seen.
  Node shown(String id) throws Exception {
    return eventually(id + " is shown", () -> visible(id)).orElseThrow();
  }

  void doesNotSee(String id) throws Exception {
    eventually(id + " is gone", () -> visible(id).isEmpty() ? Optional.of(true) : Optional.empty());
  }

  /// Waits until the part with that id says `words` somewhere.
  void reads(String id, String words) throws Exception {
    eventually(id + " says: " + words, () -> visible(id).filter(node -> says(node, words)));
  }

  /// Waits until a message in the timeline says this, and nothing beside it says that it is still on its way.
  void hears(String text) throws Exception {
    eventually("the timeline has: " + text, () -> row(spoken -> spoken.endsWith(", " + text)));
  }

  /// Waits until a message is there and waits for the house.
  void seesWaiting(String text) throws Exception {
    eventually("waiting: " + text, () -> row(spoken -> spoken.contains(", " + text + ", ")));
  }

  /// How many messages on the screen say this.
  long times(String text) throws Exception {
    return onFx(() -> rows().stream().filter(spoken -> spoken.contains(", " + text)).count());
  }

  /// The messages on the screen, as a screen reader says them.
  List<String> messages() throws Exception {
    return onFx(this::rows);
  }

  String clipboard() throws Exception {
    return onFx(() -> Clipboard.getSystemClipboard().getString());
  }

  private Optional<Boolean> row(Predicate<String> spoken) {
    return rows().stream().anyMatch(spoken) ? Optional.of(true) : Optional.empty();
  }

  private List<String> rows() {
    return stage.getScene().getRoot().lookupAll(".message-row").stream()
        .sorted((a, b) -> Double.compare(a.localToScene(0, 0).getY(), b.localToScene(0, 0).getY()))
        .map(Node::getAccessibleText)
        .toList();
  }

  private Optional<Node> visible(String id) {
    return Window.getWindows().stream()
        .filter(window -> window == stage || isPopupOf(window))
        .flatMap(window -> window.getScene().getRoot().lookupAll(id).stream())
        .filter(Person::isVisible)
        .findFirst();
  }

  private boolean isPopupOf(Window window) {
    return window instanceof javafx.stage.PopupWindow popup && popup.getOwnerWindow() == stage;
  }

  private static boolean isVisible(Node node) {
    for (var each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null && node.getScene().getWindow() != null;
  }

  private static boolean says(Node node, String words) {
    var own = switch (node) {
      case Labeled labeled -> labeled.getText();
      case TextInputControl input -> input.getText();
      case javafx.scene.text.Text text -> text.getText();
      default -> null;
    };
    return (own != null && own.contains(words))
        || (node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(child -> child.isVisible() && says(child, words)));
  }

  private <T> Optional<T> eventually(String what, Callable<Optional<T>> condition) throws Exception {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition).isPresent());
      return onFx(condition);
    } catch (TimeoutException e) {
      throw new AssertionError("not so: " + what + "; on the screen: " + onFx(this::everything), e);
    }
  }

  private String everything() {
    var text = new StringBuilder();
    collect(stage.getScene().getRoot(), text);
    return text.toString();
  }

  private static void collect(Node node, StringBuilder text) {
    if (node instanceof Labeled labeled && labeled.isVisible() && labeled.getText() != null && !labeled.getText().isBlank()) {
      text.append(" [").append(labeled.getText()).append(']');
    } else if (node.getAccessibleText() != null && node.getStyleClass().contains("message-row")) {
      text.append(" <").append(node.getAccessibleText()).append('>');
    }
    if (node instanceof Parent parent && parent.isVisible()) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, text));
    }
  }

  private static <T> T onFx(Callable<T> what) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), what);
  }
}
