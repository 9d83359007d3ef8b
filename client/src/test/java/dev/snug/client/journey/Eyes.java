package dev.snug.client.journey;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/// What a window shows to whoever sits before it, its menus and cards included. Everything is looked at on the FX thread.
final class Eyes {

  private static final long PATIENCE_SECONDS = 20;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Stage stage;

  Eyes(Stage stage) {
    this.stage = stage;
  }

  static <T> T onFx(Callable<T> what) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), what);
  }

  /// Waits until there is something.
  ///
  /// @param condition asked on the FX thread
  <T> T eventually(String what, Callable<Optional<T>> condition) throws Exception {
    var found = new Object() {
      Optional<T> last = Optional.empty();
    };
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
        found.last = onFx(condition);
        return found.last.isPresent();
      });
      return found.last.orElseThrow();
    } catch (TimeoutException e) {
      throw new AssertionError("not so: " + what + "; on the screen: " + onFx(this::everything), e);
    }
  }

  /// Waits until it is so.
  void until(String what, Callable<Boolean> isSo) throws Exception {
    eventually(what, () -> isSo.call() ? Optional.of(true) : Optional.empty());
  }

  /// What can be seen with that id, or that style; on the FX thread.
  Optional<Node> visible(String id) {
    return all(id).findFirst();
  }

  Stream<Node> all(String id) {
    return windows().flatMap(window -> window.getScene().getRoot().lookupAll(id).stream()).filter(Eyes::isVisible);
  }

  /// The window and what floats over it.
  Stream<Window> windows() {
    return List.copyOf(Window.getWindows()).stream().filter(this::isOurs).filter(Window::isShowing);
  }

  private boolean isOurs(Window window) {
    return window == stage || (window instanceof PopupWindow popup && isOurs(popup.getOwnerWindow()));
  }

  /// The row of the last message that says this.
  Optional<Node> row(String list, String text) {
    return sorted(list).filter(row -> row.getAccessibleText().contains(text)).reduce((_, last) -> last);
  }

  /// The message that the keyboard is at.
  Optional<Node> current(String list) {
    return sorted(list).filter(row -> row.getPseudoClassStates().contains(CURRENT)).findFirst();
  }

  /// The messages on the screen, as a screen reader says them, from the top down.
  List<String> rows(String list) {
    return sorted(list).map(Node::getAccessibleText).toList();
  }

  boolean anyRow(String list, Predicate<String> spoken) {
    return rows(list).stream().anyMatch(spoken);
  }

  /// Whether a line between the messages says this.
  boolean anyLine(String words) {
    return stage.getScene().getRoot().lookupAll("#timeline .label").stream().anyMatch(line -> says(line, words));
  }

  private Stream<Node> sorted(String list) {
    return stage.getScene().getRoot().lookupAll(list + " .message-row").stream()
        .filter(row -> row.getAccessibleText() != null && isVisible(row))
        .sorted((a, b) -> Double.compare(top(a), top(b)));
  }

  private static double top(Node node) {
    return node.localToScene(0, 0).getY();
  }

  /// Whether all of a row of the room can be seen.
  boolean isWhollyInView(Node row) {
    return isInView(row, stage.getScene().getRoot().lookup("#timeline"));
  }

  /// Whether all of a row of a list can be seen.
  boolean isInView(Node row, Node list) {
    Bounds around = list.localToScene(list.getLayoutBounds());
    var place = row.localToScene(row.getLayoutBounds());
    return place.getMinY() >= around.getMinY() && place.getMaxY() <= around.getMaxY();
  }

  static boolean isVisible(Node node) {
    for (var each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null && node.getScene().getWindow() != null;
  }

  /// Whether a part of the window says this somewhere.
  static boolean says(Node node, String words) {
    var own = switch (node) {
      case Labeled labeled -> labeled.getText();
      case TextInputControl input -> input.getText();
      case Text text -> text.getText();
      default -> null;
    };
    return (own != null && own.contains(words))
        || (node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(child -> child.isVisible() && says(child, words)));
  }

  private String everything() {
    var text = new StringBuilder();
    windows().forEach(window -> collect(window.getScene().getRoot(), text));
    return text + " keyboard at: " + stage.getScene().getFocusOwner();
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
}
