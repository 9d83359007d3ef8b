package dev.snug.client.voice;

import dev.snug.client.voice.NoSound.Why;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;

/// The microphone that the system calls its first.
final class SystemMicrophone implements Microphone {

  private static final DataLine.Info WANTED = new DataLine.Info(TargetDataLine.class, Sound.SPOKEN);

  /// Half a second may wait here until it is read.
  private static final int BUFFER = Sound.PER_MILLI * Sound.BYTES * 500;

  @Override
  public boolean isThere() {
    return AudioSystem.isLineSupported(WANTED);
  }

  @Override
  public InputStream listen() throws NoSound {
    try {
      var line = (TargetDataLine) AudioSystem.getLine(WANTED);
      line.open(Sound.SPOKEN, BUFFER);
      line.start();
      return new Listening(line);
    } catch (IllegalArgumentException e) {
      throw new NoSound(Why.NONE, e);
    } catch (LineUnavailableException | SecurityException e) {
      throw new NoSound(Why.TAKEN, e);
    }
  }

  /// What is heard. A line that was unplugged gives nothing any more and does not say so; it is gone when it was silent for a while.
  private static final class Listening extends InputStream {

    private static final long SILENCE_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

    private final TargetDataLine line;

    Listening(TargetDataLine line) {
      this.line = line;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("half a sample");
    }

    @Override
    public int read(byte[] target, int from, int length) {
      var since = System.nanoTime();
      while (line.isOpen() && System.nanoTime() - since < SILENCE_NANOS) {
        var ready = Math.min(length, line.available());
        var read = ready < Sound.BYTES ? 0 : line.read(target, from, ready - ready % Sound.BYTES);
        if (read > 0) {
          return read;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      return -1;
    }

    @Override
    public void close() {
      line.close();
    }
  }
}
