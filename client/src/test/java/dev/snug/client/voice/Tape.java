package dev.snug.client.voice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.AudioFormat;

/// A microphone that hears a tone, and a loudspeaker that writes down what is to be heard.
public final class Tape {

  private static final double TURN = 2 * Math.PI;

  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final AtomicInteger opened = new AtomicInteger();

  /// A tone of 400 per second, as loud as half of the loudest.
  ///
  /// @param millis after which the microphone is gone
  public static Microphone tone(long millis) {
    return microphone(() -> new Tone(millis, new CountDownLatch(0)));
  }

  /// The same, that is not gone then but goes on as time does, until the latch is open.
  public static Microphone tone(long millis, CountDownLatch latch) {
    return microphone(() -> new Tone(millis, latch));
  }

  /// A microphone that hears the tone for as long as somebody records, and this loudspeaker.
  public Sound sound() {
    return new Sound(tone(500, new CountDownLatch(1)), loudspeaker());
  }

  /// This computer has no microphone.
  public static Microphone none() {
    return new Microphone() {
      @Override
      public boolean isThere() {
        return false;
      }

      @Override
      public InputStream listen() throws NoSound {
        throw new NoSound(NoSound.Why.NONE, "there is none");
      }
    };
  }

  /// What is to be heard goes here.
  public Loudspeaker loudspeaker() {
    return this::open;
  }

  /// All that was to be heard.
  public synchronized byte[] heard() {
    return heard.toByteArray();
  }

  /// How often something began to be heard.
  public int opened() {
    return opened.get();
  }

  private OutputStream open(AudioFormat format) {
    opened.incrementAndGet();
    return new OutputStream() {
      @Override
      public void write(int half) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void write(byte[] samples, int from, int length) {
        synchronized (Tape.this) {
          heard.write(samples, from, length);
        }
      }
    };
  }

  private static Microphone microphone(Listening listening) {
    return new Microphone() {
      @Override
      public boolean isThere() {
        return true;
      }

      @Override
      public InputStream listen() {
        return listening.begin();
      }
    };
  }

  @FunctionalInterface
  private interface Listening {
    InputStream begin();
  }

  /// Comes in pieces of 20 milliseconds.
  private static final class Tone extends InputStream {

    private static final int PIECE_MILLIS = 20;
    private static final int PIECE = PIECE_MILLIS * Sound.PER_MILLI * Sound.BYTES;

    private final long most;
    private final CountDownLatch latch;
    private long at;

    Tone(long millis, CountDownLatch latch) {
      this.most = millis * Sound.PER_MILLI * Sound.BYTES;
      this.latch = latch;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      if (at >= most && isOver()) {
        return -1;
      }
      var count = (int) Math.min(Math.min(length, PIECE), at < most ? most - at : PIECE);
      for (var i = 0; i < count; i += 2) {
        var sample = (short) Math.round(Short.MAX_VALUE / 2.0 * Math.sin(TURN * 400 * (at + i) / 2 / Sound.SPOKEN.getSampleRate()));
        target[from + i] = (byte) sample;
        target[from + i + 1] = (byte) (sample >> Byte.SIZE);
      }
      at += count;
      return count;
    }

    private boolean isOver() throws IOException {
      try {
        return latch.await(PIECE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }
}
