package dev.snug.client.voice;

import dev.snug.client.voice.NoSound.Why;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

  /// What is heard. A line that was unplugged gives nothing any more and does not say so: whoever waits for it too long finds it closed.
  private static final class Listening extends InputStream {

    private static final long SILENCE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final Duration LOOK = Duration.ofMillis(500);
    /// A fiftieth of a second.
    private static final int PIECE = Sound.PER_MILLI * Sound.BYTES * 20;

    private final TargetDataLine line;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long heard = System.nanoTime();

    Listening(TargetDataLine line) {
      this.line = line;
      Thread.ofVirtual().start(this::watch);
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("half a sample");
    }

    /// What is asked for waits here until all of it has come; a line that was overrun starts again only when it is read.
    @Override
    public int read(byte[] target, int from, int length) {
      var read = line.read(target, from, Math.min(length - length % Sound.BYTES, PIECE));
      heard = System.nanoTime();
      return read > 0 ? read : -1;
    }

    @Override
    public void close() {
      closed.countDown();
      line.close();
    }

    private void watch() {
      try {
        while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
          if (System.nanoTime() - heard > SILENCE_NANOS) {
            line.close();
            return;
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
