package dev.snug.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameGuardTest {

  private final List<byte[]> handedOn = new ArrayList<>();
  private final FrameGuard guard = new FrameGuard();

  @Test
  void framesComeOutWholeAndUnmaskedHoweverTheyAreCutUp() {
    var random = new Random(20_261_122);
    var wire = new ByteArrayOutputStream();
    var expected = new ArrayList<byte[]>();
    for (int i = 0; i < 300; i++) {
      var payload = new byte[i % 3 == 0 ? random.nextInt(126) : i % 3 == 1 ? random.nextInt(4_000) : 65_536];
      random.nextBytes(payload);
      wire.writeBytes(masked(payload, random.nextInt()));
      expected.add(payload);
    }

    var bytes = ByteBuffer.wrap(wire.toByteArray());
    while (bytes.hasRemaining()) {
      var piece = bytes.slice(bytes.position(), Math.min(bytes.remaining(), 1 + random.nextInt(9_000)));
      bytes.position(bytes.position() + piece.remaining());
      assertThat(guard.take(piece, this::handOn)).isEqualTo(FrameGuard.Finding.FINE);
    }

    assertThat(handedOn).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(handedOn.get(i)).isEqualTo(expected.get(i));
    }
  }

  @Test
  void fragmentsAddUpToOneMessagesBound() {
    assertThat(take(fragment(0x01, 60_000))).isEqualTo(FrameGuard.Finding.FINE);
    assertThat(take(fragment(0x00, 5_536))).isEqualTo(FrameGuard.Finding.FINE);
    assertThat(take(fragment(0x00, 1))).isEqualTo(FrameGuard.Finding.TOO_BIG);
  }

  @Test
  void aNewMessageStartsFromNothing() {
    assertThat(take(fragment(0x01, 60_000))).isEqualTo(FrameGuard.Finding.FINE);
    assertThat(take(fragment(0x80, 1))).isEqualTo(FrameGuard.Finding.FINE);
    assertThat(take(fragment(0x81, 65_536))).isEqualTo(FrameGuard.Finding.FINE);
  }

  @Test
  void aMessageInsideAMessageIsForbidden() {
    assertThat(take(fragment(0x01, 1))).isEqualTo(FrameGuard.Finding.FINE);
    assertThat(take(fragment(0x81, 1))).isEqualTo(FrameGuard.Finding.FORBIDDEN);
  }

  @Test
  void aPingInsideAMessageIsFine() {
    assertThat(take(fragment(0x01, 1))).isEqualTo(FrameGuard.Finding.FINE);
    assertThat(take(fragment(0x89, 1))).isEqualTo(FrameGuard.Finding.FINE);
    assertThat(take(fragment(0x80, 1))).isEqualTo(FrameGuard.Finding.FINE);
  }

  @Test
  void anUnmaskedFrameIsForbiddenBeforeItsPayloadComes() {
    assertThat(take(new byte[] {(byte) 0x81, 5})).isEqualTo(FrameGuard.Finding.FORBIDDEN);
  }

  private FrameGuard.Finding take(byte[] bytes) {
    return guard.take(ByteBuffer.wrap(bytes), this::handOn);
  }

  private void handOn(ByteBuffer frame) {
    var code = frame.get(1) & 0xFF;
    assertThat(code).as("the mask bit is gone").isLessThan(0x80);
    frame.position(code < 126 ? 2 : code == 126 ? 4 : 10);
    var payload = new byte[frame.remaining()];
    frame.get(payload);
    handedOn.add(payload);
  }

  private static byte[] fragment(int first, int length) {
    var frame = masked(new byte[length], 7);
    frame[0] = (byte) first;
    return frame;
  }

  private static byte[] masked(byte[] payload, int key) {
    var mask = ByteBuffer.allocate(4).putInt(key).array();
    var frame = ByteBuffer.allocate(payload.length + 14).put((byte) 0x81);
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else if (payload.length < 65_536) {
      frame.put((byte) 0xFE).putShort((short) payload.length);
    } else {
      frame.put((byte) 0xFF).putLong(payload.length);
    }
    frame.put(mask);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ mask[i & 3]));
    }
    var bytes = new byte[frame.position()];
    frame.flip().get(bytes);
    return bytes;
  }
}
