package dev.snug.client.ui.part;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The layer over the window that holds one sheet at a time. The keyboard stays inside; afterwards it is where it was.
public final class Sheets extends StackPane {

  private static final Duration COMING = Duration.millis(200);
  private static final double RISE = 8;
  /// Above and below together.
  private static final double LEAST_ABOVE = 32;

  private final Motion motion;
  private final Region scrim = new Region();
  private @Nullable Overlay sheet;
  private Supplier<Optional<Node>> home = Optional::empty;
  private @Nullable Node before;

  public Sheets(Motion motion) {
    this.motion = motion;
    setVisible(false);
    setId("sheets");
    setAlignment(Pos.CENTER);
    scrim.getStyleClass().add("scrim");
    scrim.setOnMouseClicked(_ -> closeUnlessKept());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    sceneProperty().subscribe(scene -> {
      if (scene != null) {
        scene.focusOwnerProperty().subscribe(this::keepFocus);
      }
    });
  }

  /// Who gets the keyboard when a sheet closes and what had it before is no longer there.
  public void goHomeTo(Supplier<Optional<Node>> newHome) {
    home = newHome;
  }

  public boolean isOpen() {
    return sheet != null;
  }

  /// Whether this is what is open.
  public boolean isOpen(Overlay overlay) {
    return overlay.equals(sheet);
  }

  /// Shows a sheet instead of the one there is, and gives `first` the keyboard.
  public void show(Overlay next, Node first) {
    if (sheet == null) {
      var scene = getScene();
      before = scene == null ? null : scene.getFocusOwner();
    } else {
      sheet.gone();
    }
    sheet = next;
    getChildren().setAll(scrim, next);
    setVisible(true);
    setOpacity(1);
    // What scrolls has its content only once it has its skin, and nothing outside of a scene takes the keyboard.
    next.applyCss();
    next.layout();
    first.requestFocus();
    motion.come(next, RISE, COMING);
  }

  /// Closes what is open and has the keyboard go where one writes, wherever it was before.
  public void closeForHome() {
    before = null;
    close();
  }

  /// Closes what is open.
  public void close() {
    var closing = sheet;
    if (closing == null) {
      return;
    }
    sheet = null;
    closing.gone();
    motion.go(this, COMING, this::clear);
    var back = before;
    before = null;
    if (back != null && back.getScene() != null) {
      back.requestFocus();
    } else {
      home.get().ifPresent(Node::requestFocus);
    }
  }

  private void clear() {
    if (sheet == null) {
      getChildren().clear();
      setVisible(false);
    }
  }

  private void closeUnlessKept() {
    if (sheet != null && !sheet.isKept()) {
      close();
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && sheet != null) {
      TabRing.turn(sheet, event);
    }
  }

  private void keepFocus(@Nullable Node owner) {
    if (sheet != null && owner != null && !isInside(owner, sheet)) {
      TabRing.stops(sheet).stream().findFirst().ifPresent(Node::requestFocus);
    }
  }

  private static boolean isInside(@Nullable Node node, Node ancestor) {
    for (var each = node; each != null; each = each.getParent()) {
      if (each.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void layoutChildren() {
    scrim.resizeRelocate(0, 0, getWidth(), getHeight());
    if (sheet != null || !getChildren().isEmpty()) {
      getChildren().stream().filter(Overlay.class::isInstance).map(Overlay.class::cast).forEach(this::place);
    }
  }

  private void place(Overlay each) {
    var width = Math.min(each.prefWidth(-1), getWidth() - 2 * each.margin());
    var height = Math.min(each.prefHeight(width), getHeight() - LEAST_ABOVE);
    each.resizeRelocate(Math.floor((getWidth() - width) / 2), each.top(getHeight(), height), width, height);
  }
}
