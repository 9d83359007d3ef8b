package dev.snug.server.room;

import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.ServerFrame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Frames of the protocol as finished WebSocket frames (RFC 6455, 5.2), so that what goes to many is made once.
public final class Encoded {

  private static final byte WHOLE_TEXT = (byte) 0x81;
  private static final int SHORT_MOST = 125;
  private static final int MIDDLE_MOST = 0xFFFF;

  private Encoded() {}

  /// The one text frame that carries `frame`; it is shared, so nobody may change it.
  public static byte[] of(ServerFrame frame) {
    return text(FrameCodec.write(frame));
  }

  /// The same for a frame that is written already.
  public static byte[] text(String json) {
    var payload = json.getBytes(StandardCharsets.UTF_8);
    var length = payload.length;
    var buffer = ByteBuffer.allocate(length + (length <= SHORT_MOST ? 2 : length <= MIDDLE_MOST ? 4 : 10));
    buffer.put(WHOLE_TEXT);
    if (length <= SHORT_MOST) {
      buffer.put((byte) length);
    } else if (length <= MIDDLE_MOST) {
      buffer.put((byte) 126).putShort((short) length);
    } else {
      buffer.put((byte) 127).putLong(length);
    }
    return buffer.put(payload).array();
  }
}
