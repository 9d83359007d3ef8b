package dev.snug.client.desktop;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;

/// Where a window was, and how large, in the pixels of JavaFX's screens.
///
/// @param bounds its place while it was not maximized
public record WindowPlace(Rectangle2D bounds, boolean isMaximized) {

  private static final Pattern TEXT = Pattern.compile("(-?\\d{1,6}) (-?\\d{1,6}) (\\d{1,6}) (\\d{1,6})( maximized)?");
  /// So much of the window's upper edge must be on a screen that one can take hold of it.
  private static final double HOLD_WIDTH = 120;
  private static final double HOLD_HEIGHT = 32;

  /// The place that [#text] told of; empty if that is none.
  public static Optional<WindowPlace> of(String text) {
    var found = TEXT.matcher(text);
    return found.matches()
        ? Optional.of(new WindowPlace(
            new Rectangle2D(number(found.group(1)), number(found.group(2)), number(found.group(3)), number(found.group(4))),
            found.group(5) != null))
        : Optional.empty();
  }

  private static double number(String text) {
    return Integer.parseInt(text);
  }

  public String text() {
    return Math.round(bounds.getMinX()) + " " + Math.round(bounds.getMinY()) + " " + Math.round(bounds.getWidth()) + " "
        + Math.round(bounds.getHeight()) + (isMaximized ? " maximized" : "");
  }

  /// Whether one could still take hold of such a window: the screen on which it was may be gone.
  ///
  /// @param screens what of each screen is free for windows
  public boolean isWithin(List<Rectangle2D> screens) {
    var edge = new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), HOLD_HEIGHT);
    return screens.stream().anyMatch(screen -> isHeld(screen, edge));
  }

  private static boolean isHeld(Rectangle2D screen, Rectangle2D edge) {
    var width = Math.min(screen.getMaxX(), edge.getMaxX()) - Math.max(screen.getMinX(), edge.getMinX());
    return width >= Math.min(HOLD_WIDTH, edge.getWidth()) && edge.getMinY() >= screen.getMinY() && edge.getMaxY() <= screen.getMaxY();
  }
}
