package dev.snug.client.voice;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Plays sound files, one at a time: what begins ends what was heard before. From any thread.
public final class Player implements AutoCloseable {

  /// How long the loudspeaker may take to be free again; a fifth of a second is usual.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Loudspeaker loudspeaker;
  private @Nullable Playing now;
  private @Nullable Thread last;

  public Player(Loudspeaker loudspeaker) {
    this.loudspeaker = loudspeaker;
  }

  /// Begins to play.
  ///
  /// @param file whatever it is: what is no sound that can be played is refused
  /// @param from where to begin, in milliseconds; behind its end nothing is heard
  /// @param listener hears once how it ended, unless it was stopped
  public synchronized void play(Path file, long from, PlayerListener listener) {
    stop();
    var playing = new Playing(loudspeaker, file, from, listener);
    var before = last;
    now = playing;
    last = Thread.ofPlatform().daemon().name("loudspeaker").start(() -> {
      if (isFree(before)) {
        playing.run();
      }
    });
  }

  /// Stops what is heard; its listener hears nothing more of it.
  public synchronized void stop() {
    if (now != null) {
      now.stop();
      now = null;
    }
  }

  @Override
  public void close() {
    stop();
  }

  /// Some systems have one loudspeaker for one at a time.
  private static boolean isFree(@Nullable Thread before) {
    try {
      if (before != null) {
        before.join(PATIENCE);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
