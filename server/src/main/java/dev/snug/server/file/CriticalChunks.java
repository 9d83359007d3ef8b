package dev.snug.server.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/// A PNG without what is not needed to see it: texts and colour profiles, which are packed and could unpack to gigabytes,
/// never reach the decoder.
final class CriticalChunks extends InputStream {

  private static final int SIGNATURE_BYTES = 8;
  private static final Set<Integer> CRITICAL = Set.of(0x49484452, 0x504C5445, 0x74524E53, 0x49444154, 0x49454E44);
  private static final int CHECKSUM_BYTES = 4;

  private final DataInputStream in;
  private byte[] head = new byte[SIGNATURE_BYTES];
  private int headRead;
  private long left;

  /// @param in at its first byte
  CriticalChunks(DataInputStream in) throws IOException {
    this.in = in;
    in.readFully(head);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (headRead == head.length && left == 0 && !next()) {
      return -1;
    }
    if (headRead < head.length) {
      var taken = Math.min(length, head.length - headRead);
      System.arraycopy(head, headRead, bytes, offset, taken);
      headRead += taken;
      return taken;
    }
    var taken = in.read(bytes, offset, (int) Math.min(length, left));
    if (taken > 0) {
      left -= taken;
    }
    return taken;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /// Goes to the next chunk that is needed; false if there is none.
  private boolean next() throws IOException {
    try {
      while (true) {
        var length = in.readInt() & 0xFFFF_FFFFL;
        var kind = in.readInt();
        if (CRITICAL.contains(kind)) {
          head = ByteBuffer.allocate(8).putInt((int) length).putInt(kind).array();
          headRead = 0;
          left = length + CHECKSUM_BYTES;
          return true;
        }
        in.skipNBytes(length + CHECKSUM_BYTES);
      }
    } catch (EOFException e) {
      return false;
    }
  }
}
