package dev.snug.client.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What the app sounds like, made by adding up tones that die away; the same each time.
final class Tones {

  /// Samples in a second.
  static final int RATE = 44_100;

  /// The loudest that any of it may be, of 1.
  private static final double LOUDEST = 0.5;

  private static final double ATTACK_SECONDS = 0.004;

  private Tones() {}

  /// A tone that dies away.
  ///
  /// @param at when it begins, in seconds
  /// @param pitch in hertz
  /// @param bend by how much the pitch changes in a second, in hertz
  /// @param loud of 1
  /// @param fade after how many seconds little more than a third of it is left
  private record Tone(double at, double pitch, double bend, double loud, double fade) {

    double sample(double time) {
      var since = time - at;
      if (since < 0) {
        return 0;
      }
      var rising = Math.min(1, since / ATTACK_SECONDS);
      return loud * rising * Math.exp(-since / fade) * Math.sin(2 * Math.PI * (pitch * since + bend * since * since / 2));
    }
  }

  /// A sound as 16 bit samples of one channel, the low byte first.
  static byte[] of(Chime chime) {
    return switch (chime) {
      case KNOCK -> written(
          0.4, new Tone(0, 196, -300, 0.9, 0.035), new Tone(0, 415, 0, 0.3, 0.018), new Tone(0.13, 185, -300, 0.8, 0.04),
          new Tone(0.13, 392, 0, 0.25, 0.02));
      case BELL -> written(
          0.9, new Tone(0, 880, 0, 0.5, 0.16), new Tone(0, 1_760, 0, 0.15, 0.08), new Tone(0.11, 1_318.5, 0, 0.45, 0.2),
          new Tone(0.11, 2_637, 0, 0.1, 0.09));
      case DROP -> written(0.3, new Tone(0, 520, 4_200, 0.7, 0.04), new Tone(0.02, 1_040, 6_000, 0.2, 0.025));
    };
  }

  private static byte[] written(double seconds, Tone... tones) {
    var count = (int) (seconds * RATE);
    var samples = new double[count];
    var most = 0.0;
    for (var i = 0; i < count; i++) {
      for (var tone : tones) {
        samples[i] += tone.sample((double) i / RATE);
      }
      most = Math.max(most, Math.abs(samples[i]));
    }
    var bytes = ByteBuffer.allocate(count * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (var sample : samples) {
      bytes.putShort((short) Math.round(sample / most * LOUDEST * Short.MAX_VALUE));
    }
    return bytes.array();
  }
}
