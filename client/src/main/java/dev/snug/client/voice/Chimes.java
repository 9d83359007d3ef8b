package dev.snug.client.voice;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays the app's own sounds, one after the other, on a thread that ends when there is nothing to play. A computer without a loudspeaker
/// stays silent. From any thread.
public final class Chimes {

  private static final Logger LOG = LoggerFactory.getLogger(Chimes.class);
  private static final AudioFormat FORMAT = new AudioFormat(Tones.RATE, 16, 1, true, false);
  private static final long KEPT_SECONDS = 5;

  private final Loudspeaker loudspeaker;
  /// One plays and one may wait; of more, nobody would hear which is which.
  private final ThreadPoolExecutor player =
      new ThreadPoolExecutor(
          0, 1, KEPT_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), Thread.ofPlatform().daemon().name("chimes").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  public Chimes(Loudspeaker loudspeaker) {
    this.loudspeaker = loudspeaker;
  }

  /// Plays a sound, unless one is heard and another waits already; returns at once.
  public void play(Chime chime) {
    player.execute(() -> sound(Tones.of(chime)));
  }

  private void sound(byte[] samples) {
    try (var out = loudspeaker.open(FORMAT)) {
      out.write(samples, 0, samples.length);
      out.flush();
    } catch (NoSound | IOException e) {
      LOG.debug("Nothing can be heard on this computer", e);
    }
  }
}
