package dev.snug.client.ui.file;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.transfer.SafeName;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.room.Attachment;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javafx.stage.FileChooser;

/// What one can do with a file.
public final class FileActions {

  /// What other programs show rather than run.
  private static final Set<String> OPENABLE =
      Set.of(
          "pdf", "txt", "md", "csv", "log", "png", "jpg", "jpeg", "gif", "bmp", "webp", "mp3", "wav", "ogg", "flac", "m4a",
          "mp4", "webm", "mkv", "mov", "odt", "ods", "odp", "epub");

  private FileActions() {}

  /// Whether it is of a kind that another program may be asked to show.
  public static boolean isOpenable(Attachment file) {
    var name = SafeName.of(file.name());
    return OPENABLE.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /// Has the system show it.
  public static void open(Ui ui, HouseModel house, Attachment file) {
    ui.intents().open(house, file, outcome -> complain(ui, outcome));
  }

  /// Asks where to keep it.
  public static void save(Ui ui, HouseModel house, Attachment file) {
    var chooser = new FileChooser();
    chooser.setTitle(ui.texts().text("file.save.title"));
    chooser.setInitialFileName(SafeName.of(file.name()));
    var chosen = chooser.showSaveDialog(ui.sheets().getScene().getWindow());
    if (chosen != null) {
      save(ui, house, file, chosen.toPath());
    }
  }

  /// The system's dialog has asked already whether to write over what is there.
  private static void save(Ui ui, HouseModel house, Attachment file, Path target) {
    ui.intents().save(house, file, target, outcome -> {
      if (outcome instanceof Outcome.Done<Path>) {
        ui.toasts().say(ui.texts().live("file.saved"));
      } else {
        complain(ui, outcome);
      }
    });
  }

  private static void complain(Ui ui, Outcome<Path> outcome) {
    if (outcome instanceof Outcome.Failed<Path>(var problem)) {
      ui.toasts().warn(ui.texts().live(Sentences.keyOf(problem)));
    }
  }
}
