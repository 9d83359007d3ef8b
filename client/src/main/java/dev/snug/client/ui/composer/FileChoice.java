package dev.snug.client.ui.composer;

import dev.snug.client.ui.part.Ui;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.FileChooser;

/// Asks the system which files to send.
final class FileChoice {

  private FileChoice() {}

  /// @param chosen hears of at least one
  static void ask(Ui ui, Consumer<List<Path>> chosen) {
    var chooser = new FileChooser();
    chooser.setTitle(ui.texts().text("attach.choose"));
    var files = chooser.showOpenMultipleDialog(ui.sheets().getScene().getWindow());
    if (files != null && !files.isEmpty()) {
      chosen.accept(files.stream().map(File::toPath).toList());
    }
  }
}
