package dev.snug.client.transfer;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Looks at the first bytes of a picture before anybody decodes it: a small file may unfold to more than a computer has.
public final class PictureHead {

  /// Four bytes each, of all the pictures of a moving one together.
  private static final long MOST_PIXELS = 100_000_000;

  private PictureHead() {}

  /// Whether a picture can be shown: its kind is known and it is not too large. Reads from the disk.
  public static boolean fits(Path file) {
    try (var stream = ImageIO.createImageInputStream(file.toFile())) {
      if (stream == null) {
        return false;
      }
      var readers = ImageIO.getImageReaders(stream);
      return readers.hasNext() && fits(readers.next(), stream);
    } catch (IOException | RuntimeException e) {
      // The readers throw whatever comes to them at what is no picture.
      return false;
    }
  }

  private static boolean fits(ImageReader reader, ImageInputStream stream) throws IOException {
    try {
      reader.setInput(stream, false, true);
      var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      return pixels <= MOST_PIXELS && pixels * reader.getNumImages(true) <= MOST_PIXELS;
    } finally {
      reader.dispose();
    }
  }
}
