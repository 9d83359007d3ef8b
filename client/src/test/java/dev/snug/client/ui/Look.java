package dev.snug.client.ui;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/// What an eye would stumble over in a window: labels that are cut, that stand outside their place, or that are blank.
/// Labels of the class `elides` may be cut: they give a taste of something longer.
final class Look {

  private static final double TOLERANCE = 1.5;

  private final Parent root;
  private final BufferedImage picture;
  private final List<String> faults = new ArrayList<>();

  Look(Parent root, BufferedImage picture) {
    this.root = root;
    this.picture = picture;
  }

  List<String> faults() {
    var sheets = root.lookup("#sheets");
    look(sheets != null && sheets.isVisible() ? sheets : floating().orElse(root));
    return faults;
  }

  /// What lies over the window, if something does: what is under it is not seen.
  private Optional<Node> floating() {
    return Optional.ofNullable(root.lookup(".flyout")).or(() -> root.lookupAll(".side-panel").stream()
        .filter(each -> each.getPseudoClassStates().contains(PseudoClass.getPseudoClass("floating")))
        .findFirst());
  }

  private void look(Node node) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && !labeled.getText().isEmpty()) {
      checkLabel(labeled);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::look);
    }
  }

  private void checkLabel(Labeled labeled) {
    var shown = labeled.lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast)
        .filter(each -> each.getParent() == labeled).findFirst();
    if (shown.isEmpty() || labeled.getOpacity() == 0) {
      return;
    }
    var text = shown.get();
    if (!labeled.getStyleClass().contains("elides")
        && !text.getText().replace("\n", " ").strip().equals(labeled.getText().replace("\n", " ").strip())) {
      faults.add("cut: “" + labeled.getText() + "” shows “" + text.getText() + "”");
    }
    var place = text.localToScene(text.getBoundsInLocal());
    checkInside(labeled, place);
    checkInWindow(labeled, place);
    if (labeled instanceof Label && isInView(labeled, place) && isBlank(place)) {
      faults.add("blank: “" + labeled.getText() + "” at " + place);
    }
  }

  private void checkInside(Labeled labeled, Bounds place) {
    var parent = labeled.getParent();
    var around = parent.localToScene(parent.getLayoutBounds());
    if (place.getMinX() < around.getMinX() - TOLERANCE || place.getMaxX() > around.getMaxX() + TOLERANCE
        || place.getMinY() < around.getMinY() - TOLERANCE || place.getMaxY() > around.getMaxY() + TOLERANCE) {
      faults.add("outside: “" + labeled.getText() + "” at " + place + " in " + parent + " at " + around);
    }
  }

  /// What can be scrolled to may be out of the window, nothing else.
  private void checkInWindow(Labeled labeled, Bounds place) {
    var isOut = place.getMinX() < -TOLERANCE || place.getMaxX() > picture.getWidth() + TOLERANCE
        || place.getMinY() < -TOLERANCE || place.getMaxY() > picture.getHeight() + TOLERANCE;
    if (isOut && isInView(labeled, place)) {
      faults.add("out of the window: “" + labeled.getText() + "” at " + place);
    }
  }

  private static boolean isInView(Node node, Bounds place) {
    for (Node each = node; each != null; each = each.getParent()) {
      var isWindow = each instanceof ScrollPane || each.getClip() != null;
      if (isWindow && !each.localToScene(each.getLayoutBounds()).contains(place)) {
        return false;
      }
    }
    return true;
  }

  /// Whether every pixel there has one colour. What lies outside the picture, or is scrolled away, is not judged.
  private boolean isBlank(Bounds place) {
    var left = (int) Math.ceil(place.getMinX());
    var top = (int) Math.ceil(place.getMinY());
    var right = (int) Math.floor(place.getMaxX());
    var bottom = (int) Math.floor(place.getMaxY());
    if (left < 0 || top < 0 || right >= picture.getWidth() || bottom >= picture.getHeight() || right <= left) {
      return false;
    }
    var first = picture.getRGB(left, top);
    for (var y = top; y <= bottom; y++) {
      for (var x = left; x <= right; x++) {
        if (picture.getRGB(x, y) != first) {
          return false;
        }
      }
    }
    return true;
  }
}
