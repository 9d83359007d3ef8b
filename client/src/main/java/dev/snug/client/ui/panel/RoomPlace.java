package dev.snug.client.ui.panel;

import dev.snug.client.ui.part.Motion;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Where a room stands, and at its right one panel: beside it where the window is wide enough, over it where it is not,
/// and instead of it if the panel is something to write in and the window is narrow.
public final class RoomPlace extends Region {

  private static final double DOCKING = 1080;
  private static final double NARROW = 900;
  private static final Duration COMING = Duration.millis(180);
  private static final PseudoClass FLOATING = PseudoClass.getPseudoClass("floating");

  private final Motion motion;
  private @Nullable Region room;
  private @Nullable SidePanel panel;
  private double windowWidth = DOCKING;

  public RoomPlace(Motion motion) {
    this.motion = motion;
    setMinWidth(0);
    setMinHeight(0);
  }

  /// How wide the whole window is.
  public void fit(double width) {
    windowWidth = width;
    dress();
  }

  public void show(@Nullable Region next) {
    room = next;
    arrange();
  }

  public Optional<SidePanel> panel() {
    return Optional.ofNullable(panel);
  }

  /// Opens a panel instead of the one there is.
  public void open(SidePanel next) {
    panel = next;
    arrange();
    motion.slide(next, next.panelWidth() / 4, COMING);
  }

  public void shut() {
    panel = null;
    arrange();
  }

  /// Whether the panel lies over the room, or in its place.
  public boolean isCovered() {
    return panel != null && !isDocked();
  }

  private boolean isDocked() {
    return windowWidth >= DOCKING;
  }

  /// Whether the panel stands in the room's place.
  public boolean isReplaced() {
    return panel != null && panel.isReplacing() && windowWidth < NARROW;
  }

  private void arrange() {
    getChildren().setAll(Stream.of(Optional.<Node>ofNullable(room), Optional.<Node>ofNullable(panel)).flatMap(Optional::stream).toList());
    dress();
  }

  /// What stands here stays in the scene when the window changes its width, so that the keyboard stays where it is.
  private void dress() {
    if (room != null) {
      room.setVisible(!isReplaced());
    }
    if (panel != null) {
      panel.pseudoClassStateChanged(FLOATING, !isDocked() && !isReplaced());
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    var width = getWidth();
    var height = getHeight();
    var beside = panel == null ? 0 : isReplaced() ? width : Math.min(width, panel.panelWidth());
    if (room != null) {
      room.resizeRelocate(0, 0, isDocked() ? width - beside : width, height);
    }
    if (panel != null) {
      panel.resizeRelocate(width - beside, 0, beside, height);
    }
  }
}
