package dev.snug.client.ui.part;

import dev.snug.shared.room.Presence;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Where somebody's attention is, with a ring in the colour of what it lies on: here is filled, away hollow, quiet has a
/// dash. Nothing for nobody.
public final class PresenceDot extends StackPane {

  private static final double RING = 2;

  public PresenceDot(double size) {
    setMinSize(size + 2 * RING, size + 2 * RING);
    setMaxSize(size + 2 * RING, size + 2 * RING);
    var dash = new Region();
    dash.getStyleClass().add("presence-dash");
    getChildren().add(dash);
    show(Presence.HERE);
  }

  /// Shows where their attention is.
  ///
  /// @param presence null for nobody
  public void show(@Nullable Presence presence) {
    if (presence != null) {
      getStyleClass().setAll(List.of("presence-dot", presence.name().toLowerCase(Locale.ROOT)));
    }
    setVisible(presence != null);
  }
}
