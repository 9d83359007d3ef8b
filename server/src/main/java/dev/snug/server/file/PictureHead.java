package dev.snug.server.file;

import dev.snug.shared.protocol.Limits;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/// What a file says of itself in its first bytes, if it is a picture of a kind that is read here: read without decoding
/// anything, before anybody decodes it.
///
/// @param type its media type
/// @param width in pixels
/// @param height in pixels
/// @param isProgressive whether a decoder has to hold all of it at once
record PictureHead(String type, int width, int height, boolean isProgressive) {

  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final int IHDR = 0x49484452;
  private static final int JPEG = 0xFFD8;
  private static final int GIF = 0x4749;
  private static final int START_OF_SCAN = 0xDA;
  private static final int MARKERS_MOST = 1_000;

  /// What a progressive picture may have: its decoder takes six bytes a pixel.
  private static final long PROGRESSIVE_PIXELS = 16_000_000;

  /// Reads it; empty if it is something else, or damaged.
  static Optional<PictureHead> read(DataInputStream in) throws IOException {
    try {
      var first = in.readUnsignedShort();
      return switch (first) {
        case (int) (PNG >>> 48) -> png(in);
        case JPEG -> jpeg(in);
        case GIF -> gif(in);
        default -> Optional.empty();
      };
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  /// Whether a small one can be made of it with little memory.
  boolean isDecent() {
    var pixels = (long) width * height;
    return width > 0 && height > 0
        && pixels <= Limits.PICTURE_PIXELS
        && (!isProgressive || pixels <= PROGRESSIVE_PIXELS);
  }

  private static Optional<PictureHead> png(DataInputStream in) throws IOException {
    var rest = ((long) in.readUnsignedShort() << 32) | Integer.toUnsignedLong(in.readInt());
    if (rest != (PNG & 0xFFFF_FFFF_FFFFL) || in.readInt() != 13 || in.readInt() != IHDR) {
      return Optional.empty();
    }
    return Optional.of(new PictureHead("image/png", in.readInt(), in.readInt(), false));
  }

  private static Optional<PictureHead> gif(DataInputStream in) throws IOException {
    if (in.readUnsignedShort() != 0x4638) {
      return Optional.empty();
    }
    in.skipNBytes(2);
    var width = Short.reverseBytes(in.readShort()) & 0xFFFF;
    var height = Short.reverseBytes(in.readShort()) & 0xFFFF;
    return Optional.of(new PictureHead("image/gif", width, height, false));
  }

  private static Optional<PictureHead> jpeg(DataInputStream in) throws IOException {
    for (int i = 0; i < MARKERS_MOST; i++) {
      var marker = marker(in);
      if (marker == START_OF_SCAN || marker < 0) {
        return Optional.empty();
      }
      var length = in.readUnsignedShort() - 2;
      if (length < 0) {
        return Optional.empty();
      }
      if (isFrame(marker)) {
        in.skipNBytes(1);
        var height = in.readUnsignedShort();
        var width = in.readUnsignedShort();
        return Optional.of(new PictureHead("image/jpeg", width, height, marker % 4 == 2));
      }
      in.skipNBytes(length);
    }
    return Optional.empty();
  }

  /// The next marker; -1 if there is none where there should be.
  private static int marker(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() != 0xFF) {
      return -1;
    }
    var marker = in.readUnsignedByte();
    while (marker == 0xFF) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  /// Start of a frame: C0 to CF, but for three that are tables.
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }
}
