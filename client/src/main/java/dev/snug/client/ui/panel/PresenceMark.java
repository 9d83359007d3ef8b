package dev.snug.client.ui.panel;

import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Presence;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Says where somebody's attention is by colour and by shape: filled, hollow, or with a dash.
public final class PresenceMark extends StackPane {

  private static final double RING = 2;

  public PresenceMark(double size) {
    getStyleClass().add("presence-mark");
    setMinSize(size + 2 * RING, size + 2 * RING);
    setMaxSize(size + 2 * RING, size + 2 * RING);
    var shape = new Region();
    shape.getStyleClass().add("presence-shape");
    getChildren().add(shape);
    setMouseTransparent(true);
  }

  /// Shows where it is; nothing for somebody who has no line to the house.
  public void show(@Nullable Presence presence) {
    setVisible(presence != null);
    getStyleClass().removeIf(each -> each.startsWith("is-"));
    if (presence != null) {
      getStyleClass().add(switch (presence) {
        case HERE -> "is-here";
        case AWAY -> "is-away";
        case QUIET -> "is-quiet";
      });
    }
  }

  /// The same in a word.
  public static String word(Texts texts, @Nullable Presence presence) {
    if (presence == null) {
      return texts.text("presence.offline");
    }
    return texts.text(switch (presence) {
      case HERE -> "presence.here";
      case AWAY -> "presence.away";
      case QUIET -> "presence.quiet";
    });
  }
}
