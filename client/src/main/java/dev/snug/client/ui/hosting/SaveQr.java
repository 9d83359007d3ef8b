package dev.snug.client.ui.hosting;

import dev.snug.client.ui.part.Ui;
import java.io.File;
import java.io.IOException;
import javafx.beans.value.ObservableValue;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javax.imageio.ImageIO;

/// Keeps a QR code as a PNG file that prints well.
final class SaveQr {

  private static final int MODULE = 10;

  private final Ui ui;
  private final QrCode code;
  private final ObservableValue<String> name;

  SaveQr(Ui ui, QrCode code, ObservableValue<String> name) {
    this.ui = ui;
    this.code = code;
    this.name = name;
  }

  void ask() {
    var chooser = new FileChooser();
    chooser.setTitle(ui.texts().text("open.save"));
    chooser.setInitialFileName(name.getValue().replaceAll("[^\\p{L}\\p{N}]+", "-") + ".png");
    chooser.getExtensionFilters().add(new ExtensionFilter("PNG", "*.png"));
    var file = chooser.showSaveDialog(ui.sheets().getScene().getWindow());
    if (file != null) {
      save(file);
    }
  }

  private void save(File file) {
    try {
      if (!ImageIO.write(code.file(MODULE), "png", file)) {
        throw new IOException("this Java writes no PNG");
      }
      ui.toasts().say(ui.texts().live("open.saved"));
    } catch (IOException e) {
      ui.toasts().warn(ui.texts().live("open.not-saved"));
    }
  }
}
