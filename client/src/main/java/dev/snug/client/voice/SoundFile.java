package dev.snug.client.voice;

import dev.snug.client.voice.NoSound.Why;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// A sound file that somebody sent, and that may be anything.
final class SoundFile {

  /// "RIFF", a length, "WAVE".
  private static final int HEAD = 12;

  private static final int KIND = 8;
  private static final float SLOWEST = 4_000;
  private static final float FASTEST = 192_000;
  private static final int MOST_CHANNELS = 2;
  private static final int MOST_BITS = 32;
  private static final int BITS = 16;

  private SoundFile() {}

  /// Opens it. Only WAVE is looked at: Java would play a MIDI file as well, with all that it can do.
  ///
  /// @throws NoSound if it is none that can be played
  /// @throws IOException if it cannot be read
  static AudioInputStream open(Path file) throws NoSound, IOException {
    var content = new BufferedInputStream(Files.newInputStream(file));
    try {
      content.mark(HEAD);
      var head = content.readNBytes(HEAD);
      content.reset();
      if (!says(head, 0, "RIFF") || !says(head, KIND, "WAVE")) {
        throw new NoSound(Why.UNREADABLE, "that is no WAVE file");
      }
      var sound = AudioSystem.getAudioInputStream(content);
      if (!isPlayable(sound.getFormat())) {
        throw new NoSound(Why.UNREADABLE, "a sound of the form " + sound.getFormat());
      }
      return sound;
    } catch (UnsupportedAudioFileException | IllegalArgumentException | ArithmeticException e) {
      content.close();
      throw new NoSound(Why.UNREADABLE, e);
    } catch (NoSound | IOException e) {
      content.close();
      throw e;
    }
  }

  /// The same without compression.
  static AudioFormat plain(AudioFormat format) {
    var channels = format.getChannels();
    return new AudioFormat(format.getSampleRate(), BITS, channels, true, false);
  }

  private static boolean isPlayable(AudioFormat format) {
    var frame = format.getChannels() * (format.getSampleSizeInBits() / Byte.SIZE);
    return format.getSampleRate() >= SLOWEST
        && format.getSampleRate() <= FASTEST
        && format.getChannels() >= 1
        && format.getChannels() <= MOST_CHANNELS
        && format.getSampleSizeInBits() >= Byte.SIZE
        && format.getSampleSizeInBits() <= MOST_BITS
        && format.getFrameSize() == frame
        && format.getFrameRate() == format.getSampleRate()
        && isKnown(format.getEncoding())
        && AudioSystem.isConversionSupported(plain(format), format);
  }

  private static boolean isKnown(Encoding encoding) {
    return encoding.equals(Encoding.ULAW)
        || encoding.equals(Encoding.ALAW)
        || encoding.equals(Encoding.PCM_SIGNED)
        || encoding.equals(Encoding.PCM_UNSIGNED)
        || encoding.equals(Encoding.PCM_FLOAT);
  }

  private static boolean says(byte[] head, int at, String word) {
    return head.length == HEAD && new String(head, at, word.length(), StandardCharsets.US_ASCII).equals(word);
  }
}
