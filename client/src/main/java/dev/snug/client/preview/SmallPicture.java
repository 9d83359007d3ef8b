package dev.snug.client.preview;

import dev.snug.shared.protocol.Limits;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The picture of a page, made small and written anew, so that nothing of the file that came goes on to others.
public final class SmallPicture {

  /// How wide or high it is at most, in pixels: a card is half as wide, and screens are dense.
  static final int SIDE = 600;

  /// Smaller ones are signs, or there to count who has come.
  static final int LEAST = 32;

  private static final Set<String> KINDS = Set.of("jpeg", "jpg", "png", "gif");

  private final byte[] content;
  private final String type;
  private final String ending;

  private SmallPicture(byte[] content, String type, String ending) {
    this.content = content;
    this.type = type;
    this.ending = ending;
  }

  public byte[] content() {
    return content.clone();
  }

  /// Its media type.
  public String type() {
    return type;
  }

  /// How the name of its file ends.
  public String ending() {
    return ending;
  }

  /// @throws IOException if it is no picture, or one that is not shown
  static SmallPicture of(InputStream file) throws IOException {
    try (var stream = new MemoryCacheImageInputStream(file)) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new IOException("not a picture");
      }
      return written(scaled(decoded(readers.next(), stream)));
    } catch (RuntimeException e) {
      // The readers throw whatever comes to them at what is no picture.
      throw new IOException("not a picture", e);
    }
  }

  /// It is measured before it is decoded, and only as many of its pixels are kept as are needed: a small file may unfold to more than a
  /// computer has.
  private static BufferedImage decoded(ImageReader reader, ImageInputStream stream) throws IOException {
    try {
      reader.setInput(stream, true, true);
      var width = reader.getWidth(0);
      var height = reader.getHeight(0);
      if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
          || Math.min(width, height) < LEAST || (long) width * height > Limits.PICTURE_PIXELS) {
        throw new IOException("not a picture that is shown");
      }
      var every = Math.max(1, Math.max(width, height) / (2 * SIDE));
      var how = reader.getDefaultReadParam();
      how.setSourceSubsampling(every, every, 0, 0);
      return reader.read(0, how);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage scaled(BufferedImage picture) {
    var scale = Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
    var width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
    var height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
    var isClear = picture.getColorModel().hasAlpha();
    var small = new BufferedImage(width, height, isClear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    var graphics = small.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }

  private static SmallPicture written(BufferedImage small) throws IOException {
    var isClear = small.getColorModel().hasAlpha();
    var bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(small, isClear ? "png" : "jpg", bytes)) {
      throw new IOException("this Java does not write it");
    }
    return new SmallPicture(bytes.toByteArray(), isClear ? "image/png" : "image/jpeg", isClear ? "png" : "jpg");
  }
}
