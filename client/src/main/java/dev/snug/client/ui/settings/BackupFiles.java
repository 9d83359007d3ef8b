package dev.snug.client.ui.settings;

import dev.snug.client.ui.part.Ui;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/// Asks the system where a backup goes, or where it is.
public final class BackupFiles {

  private static final String PATTERN = "*.snugkey";
  private static final String USUAL = "snug.snugkey";

  private final Ui ui;

  public BackupFiles(Ui ui) {
    this.ui = ui;
  }

  /// Nothing if somebody thought better of it.
  public Optional<Path> askWhereTo() {
    var chooser = chooser("backup.save");
    chooser.setInitialFileName(USUAL);
    return Optional.ofNullable(chooser.showSaveDialog(ui.sheets().getScene().getWindow())).map(File::toPath);
  }

  /// Nothing if somebody thought better of it.
  public Optional<Path> askWhich() {
    var chooser = chooser("backup.choose");
    return Optional.ofNullable(chooser.showOpenDialog(ui.sheets().getScene().getWindow())).map(File::toPath);
  }

  private FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(ui.texts().text(title));
    chooser.getExtensionFilters().add(new ExtensionFilter(ui.texts().text("backup.files"), PATTERN));
    return chooser;
  }
}
