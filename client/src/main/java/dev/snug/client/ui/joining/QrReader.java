package dev.snug.client.ui.joining;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.snug.client.ui.part.Ui;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javax.imageio.ImageIO;

/// Finds the link in the picture of a QR code. Pictures that would take too much memory are not opened.
final class QrReader {

  private static final long MOST_BYTES = 10L * 1024 * 1024;
  private static final long MOST_PIXELS = 40_000_000;
  private static final Map<DecodeHintType, ?> PHOTOGRAPH = Map.of(DecodeHintType.TRY_HARDER, true);
  private static final Map<DecodeHintType, ?> DRAWING = Map.of(DecodeHintType.PURE_BARCODE, true);

  private final Ui ui;

  QrReader(Ui ui) {
    this.ui = ui;
  }

  /// Lets somebody choose a picture; answers on the FX thread.
  void ask(Consumer<String> found, Runnable notFound) {
    var chooser = new FileChooser();
    chooser.setTitle(ui.texts().text("join.image"));
    chooser.getExtensionFilters().add(new ExtensionFilter("PNG, JPEG", "*.png", "*.jpg", "*.jpeg"));
    var file = chooser.showOpenDialog(ui.sheets().getScene().getWindow());
    if (file != null) {
      start(file, found, notFound);
    }
  }

  private static void start(File file, Consumer<String> found, Runnable notFound) {
    var task =
        new Task<String>() {
          @Override
          protected String call() throws IOException, ReaderException {
            return read(file);
          }
        };
    task.setOnSucceeded(_ -> found.accept(task.getValue()));
    task.setOnFailed(_ -> notFound.run());
    Thread.ofPlatform().daemon().name("qr-reader").start(task);
  }

  /// The text of the code in a picture.
  static String read(File file) throws IOException, ReaderException {
    if (file.length() > MOST_BYTES) {
      throw new IOException("too large a file");
    }
    var image = decode(file);
    var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return text(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels));
  }

  /// Photographs want a threshold that follows the light, pictures that a computer drew want to be taken as they are; which
  /// one it is only the outcome tells.
  private static String text(RGBLuminanceSource picture) throws ReaderException {
    try {
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture)), PHOTOGRAPH).getText();
    } catch (ReaderException e) {
      return new QRCodeReader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(picture)), DRAWING).getText();
    }
  }

  private static BufferedImage decode(File file) throws IOException, NotFoundException {
    try (var in = ImageIO.createImageInputStream(file)) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw NotFoundException.getNotFoundInstance();
      }
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new IOException("too large a picture");
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    }
  }
}
