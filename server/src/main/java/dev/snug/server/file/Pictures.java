package dev.snug.server.file;

import dev.snug.shared.identity.OwnerOnly;
import dev.snug.shared.protocol.Limits;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes small pictures of pictures: of PNG, JPEG, and the first frame of GIF. A picture may be made to hurt whoever opens
/// it, so that its size is read first, the decoder leaves out all pixels that are not needed, and stops after a while;
/// what cannot be read that way is a file without a small picture. For one thread, so that they are made one at a time.
final class Pictures {

  /// The longest file that is looked at.
  private static final long FILE_BYTES = 32_000_000;

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

  private final LongSupplier nanos;

  Pictures(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// Writes the small picture of a file: as JPEG, or as PNG if one can see through it. Takes seconds at most.
  ///
  /// @return what the picture itself is; empty if it is none, or one that is not to be opened
  Optional<PictureHead> shrink(Path file, Path small) {
    try {
      if (Files.size(file) > FILE_BYTES) {
        return Optional.empty();
      }
      var head = head(file);
      if (head.isEmpty() || !head.get().isDecent()) {
        return Optional.empty();
      }
      return shrink(file, small, head.get()) ? head : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // The decoder says what it likes of a damaged picture.
      LOG.debug("no small picture: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<PictureHead> head(Path file) throws IOException {
    try (var in = data(file)) {
      return PictureHead.read(in);
    }
  }

  private boolean shrink(Path file, Path small, PictureHead head) throws IOException {
    var readers = ImageIO.getImageReadersByMIMEType(head.type());
    if (!readers.hasNext()) {
      return false;
    }
    var reader = readers.next();
    try (var in = content(file, head); var stream = new MemoryCacheImageInputStream(in)) {
      reader.setInput(stream, true, true);
      // The first frame of a GIF may claim another size than the whole.
      if ((long) reader.getWidth(0) * reader.getHeight(0) > Limits.PICTURE_PIXELS) {
        return false;
      }
      var watch = new Watch(nanos.getAsLong() + LONGEST.toNanos());
      reader.addIIOReadProgressListener(watch);
      var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * Limits.THUMBNAIL_SIDE));
      var wanted = reader.getDefaultReadParam();
      wanted.setSourceSubsampling(step, step, 0, 0);
      var rough = reader.read(0, wanted);
      if (watch.aborted) {
        return false;
      }
      OwnerOnly.write(small, written(fitted(rough)));
      return true;
    } finally {
      reader.dispose();
    }
  }

  private static InputStream content(Path file, PictureHead head) throws IOException {
    return head.type().equals("image/png") ? new CriticalChunks(data(file)) : data(file);
  }

  private static DataInputStream data(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
  }

  /// Drawn anew, so that nothing of the file but its pixels is left.
  private static BufferedImage fitted(BufferedImage rough) {
    var scale =
        Math.min(1.0, (double) Limits.THUMBNAIL_SIDE / Math.max(rough.getWidth(), rough.getHeight()));
    var width = Math.max(1, (int) Math.round(rough.getWidth() * scale));
    var height = Math.max(1, (int) Math.round(rough.getHeight() * scale));
    var isClear = rough.getColorModel().hasAlpha();
    var fitted =
        new BufferedImage(width, height, isClear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    var graphics = fitted.createGraphics();
    try {
      if (!isClear) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
      }
      graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(rough, 0, 0, width, height, null);
    } finally {
      graphics.dispose();
    }
    return fitted;
  }

  private static byte[] written(BufferedImage small) throws IOException {
    var out = new ByteArrayOutputStream();
    if (!ImageIO.write(small, small.getColorModel().hasAlpha() ? "png" : "jpg", out)) {
      throw new IOException("this Java writes no such picture");
    }
    return out.toByteArray();
  }

  /// Stops the decoder when it has worked long enough.
  private final class Watch implements IIOReadProgressListener {

    private final long until;
    private boolean aborted;

    Watch(long until) {
      this.until = until;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      if (nanos.getAsLong() > until) {
        aborted = true;
        source.abort();
      }
    }

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {
      aborted = true;
    }
  }
}
