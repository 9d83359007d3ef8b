package dev.snug.client.voice;

import javax.sound.sampled.AudioFormat;

/// What this computer hears and is heard with.
public record Sound(Microphone microphone, Loudspeaker loudspeaker) {

  /// As a microphone has it: 16 bits, one channel, 16,000 a second, which is more than a telephone and all that speech needs.
  public static final AudioFormat SPOKEN = new AudioFormat(16_000, 16, 1, true, false);

  /// The same as it lies in a file: µ-law (ITU-T G.711), a byte a sample. Java writes and reads it without help, and so does everything else.
  static final AudioFormat FILED =
      new AudioFormat(AudioFormat.Encoding.ULAW, SPOKEN.getSampleRate(), 8, 1, 1, SPOKEN.getSampleRate(), false);

  /// Samples a millisecond.
  static final int PER_MILLI = 16;

  /// Bytes of a sample.
  static final int BYTES = 2;

  /// What the system has.
  public static Sound ofSystem() {
    return new Sound(new SystemMicrophone(), new SystemLoudspeaker());
  }
}
