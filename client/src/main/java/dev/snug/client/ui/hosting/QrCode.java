package dev.snug.client.ui.hosting;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// An invite as a picture: black on white whatever the theme, whole pixels a module, four modules of quiet edge.
public final class QrCode {

  private static final int QUIET_EDGE = 4;
  private static final int WHITE = 0xFFFFFFFF;
  private static final int BLACK = 0xFF000000;
  private static final int MODULE = 5;
  private static final int SMALLEST_MODULE = 3;

  private final BitMatrix modules;

  public QrCode(String text) {
    this.modules = modules(text);
  }

  /// The picture with the largest modules, five pixels at most, that make it no wider than `most`.
  Image image(int most) {
    var module = Math.clamp(most / modules.getWidth(), SMALLEST_MODULE, MODULE);
    var side = modules.getWidth() * module;
    var image = new WritableImage(side, side);
    var pixels = image.getPixelWriter();
    for (var y = 0; y < side; y++) {
      for (var x = 0; x < side; x++) {
        pixels.setColor(x, y, modules.get(x / module, y / module) ? Color.BLACK : Color.WHITE);
      }
    }
    return image;
  }

  /// The picture to keep in a file.
  public BufferedImage file(int module) {
    var side = modules.getWidth() * module;
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (var y = 0; y < side; y++) {
      for (var x = 0; x < side; x++) {
        image.setRGB(x, y, modules.get(x / module, y / module) ? BLACK : WHITE);
      }
    }
    return image;
  }

  private static BitMatrix modules(String text) {
    var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L, EncodeHintType.MARGIN, QUIET_EDGE);
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException e) {
      throw new IllegalStateException("an invite that fits into no QR code", e);
    }
  }
}
