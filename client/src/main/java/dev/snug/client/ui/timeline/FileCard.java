package dev.snug.client.ui.timeline;

import dev.snug.client.ui.part.Labels;
import dev.snug.shared.room.Attachment;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A file that a message carries: what it is called and how long it is.
final class FileCard extends HBox {

  private static final double WIDTH = 344;
  private static final double STEP = 1_000;

  FileCard(Attachment file) {
    super(12);
    var tile = new StackPane(Labels.icon(icon(file.type()), 20));
    tile.getStyleClass().add("file-tile");
    var name = Labels.of(file.name(), "file-name");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    var words = new VBox(name, Labels.of(size(file.bytes()), "caption", "muted"));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    getChildren().addAll(tile, words);
    setAlignment(Pos.CENTER_LEFT);
    setMaxWidth(WIDTH);
    setMinWidth(0);
    getStyleClass().add("file-card");
  }

  /// How long a file is, as the systems write it.
  static String size(long bytes) {
    if (bytes < STEP) {
      return bytes + " B";
    }
    var size = bytes / STEP;
    for (var unit : new String[] {"KB", "MB"}) {
      if (size < STEP) {
        return String.format(Locale.ROOT, size < 10 ? "%.1f %s" : "%.0f %s", size, unit);
      }
      size /= STEP;
    }
    return String.format(Locale.ROOT, "%.1f GB", size);
  }

  private static Feather icon(String type) {
    return type.startsWith("image/") ? Feather.IMAGE : type.startsWith("text/") ? Feather.FILE_TEXT : Feather.FILE;
  }
}
