package dev.snug.server.transport;

import dev.snug.shared.protocol.Limits;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/// Stands before the engine, which believes what a frame says of its own length: reads frame headers (RFC 6455, 5.2),
/// lets only whole, masked, bounded frames through, and unmasks them on the way.
///
/// One to a connection; only the transport's thread touches it.
final class FrameGuard {

  private static final int LONGEST_HEADER = 14;
  private static final int CONTROL_MOST = 125;
  private static final int FRAGMENTS_MOST = 4_096;
  private static final int FIRST_PIECE = 4_096;
  private static final int MASK_BYTES = 4;
  private static final int CONTINUATION = 0;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int PONG = 10;

  private final byte[] header = new byte[LONGEST_HEADER];
  private int headerBytes;
  private byte[] frame = new byte[0];
  private int filled;
  private int whole;
  private boolean inPayload;
  private boolean inMessage;
  private int messageBytes;
  private int fragments;
  private boolean sawClose;

  /// What has been found in the bytes so far.
  enum Finding {
    FINE,
    /// Not the protocol: 1002.
    FORBIDDEN,
    /// Longer than anybody needs: 1009.
    TOO_BIG
  }

  /// Takes what has come and hands on each frame that is complete, without its mask.
  ///
  /// @return other than FINE if the connection is to be cut; the guard is then good for nothing
  Finding take(ByteBuffer bytes, Consumer<ByteBuffer> frames) {
    while (bytes.hasRemaining()) {
      if (!inPayload) {
        header[headerBytes++] = bytes.get();
        var finding = headerBytes < headerLength() ? Finding.FINE : begin();
        if (finding != Finding.FINE) {
          return finding;
        }
      } else {
        fill(bytes);
      }
      if (inPayload && filled == whole) {
        end(frames);
      }
    }
    return Finding.FINE;
  }

  /// Whether the peer has said goodbye.
  boolean sawClose() {
    return sawClose;
  }

  private int headerLength() {
    if (headerBytes < 2) {
      return 2;
    }
    var code = header[1] & 0x7F;
    var mask = (header[1] & 0x80) == 0 ? 0 : MASK_BYTES;
    return mask + (code == 127 ? 10 : code == 126 ? 4 : 2);
  }

  /// The header is complete: decides whether its payload may come.
  private Finding begin() {
    var length = length();
    if (!isAllowed(header[0] & 0x0F, length)) {
      return Finding.FORBIDDEN;
    }
    if (length > Limits.FRAME_BYTES || messageBytes + length > Limits.FRAME_BYTES || fragments > FRAGMENTS_MOST) {
      return Finding.TOO_BIG;
    }
    var plainHeader = headerBytes - MASK_BYTES;
    whole = plainHeader + (int) length;
    frame = Arrays.copyOf(header, Math.min(whole, plainHeader + FIRST_PIECE));
    frame[1] &= 0x7F;
    filled = plainHeader;
    inPayload = true;
    return Finding.FINE;
  }

  private long length() {
    var code = header[1] & 0x7F;
    return switch (code) {
      case 126 -> ByteBuffer.wrap(header).getShort(2) & 0xFFFF;
      case 127 -> ByteBuffer.wrap(header).getLong(2);
      default -> code;
    };
  }

  private boolean isAllowed(int opcode, long length) {
    var isLast = (header[0] & 0x80) != 0;
    var isPlain = (header[0] & 0x70) == 0;
    var isMasked = (header[1] & 0x80) != 0;
    if (!isPlain || !isMasked || length < 0) {
      return false;
    }
    if (opcode >= CLOSE) {
      return opcode <= PONG && isLast && length <= CONTROL_MOST;
    }
    if (opcode > BINARY || (opcode == CONTINUATION) != inMessage) {
      return false;
    }
    if (opcode != CONTINUATION) {
      messageBytes = 0;
      fragments = 0;
    }
    return true;
  }

  private void fill(ByteBuffer bytes) {
    var count = Math.min(bytes.remaining(), whole - filled);
    if (filled + count > frame.length) {
      // Grows with what has come, not with what is announced.
      frame = Arrays.copyOf(frame, Math.min(whole, Math.max(filled + count, 2 * frame.length)));
    }
    bytes.get(frame, filled, count);
    var mask = headerBytes - MASK_BYTES;
    var payloadStart = mask;
    for (int i = filled; i < filled + count; i++) {
      frame[i] ^= header[mask + ((i - payloadStart) & 3)];
    }
    filled += count;
  }

  private void end(Consumer<ByteBuffer> frames) {
    var opcode = header[0] & 0x0F;
    if (opcode < CLOSE) {
      inMessage = (header[0] & 0x80) == 0;
      messageBytes = inMessage ? messageBytes + whole - (headerBytes - MASK_BYTES) : 0;
      fragments = inMessage ? fragments + 1 : 0;
    }
    sawClose |= opcode == CLOSE;
    var complete = ByteBuffer.wrap(frame, 0, whole);
    frame = new byte[0];
    headerBytes = 0;
    inPayload = false;
    frames.accept(complete);
  }
}
