package dev.snug.client.control;

import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Sees to it that what was deleted leaves no trace on this disk: at once, but once a minute at most, because the store
/// is written anew for it; what is left then goes when the app ends or starts. Lives on the line's thread.
final class Wiping {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final LocalStore store;
  private final Clock clock;
  private Instant next = Instant.MIN;

  Wiping(LocalStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// After a commit.
  void wipe() throws StoreFailed {
    var now = clock.instant();
    if (!now.isBefore(next) && store.hasTraces()) {
      store.wipe();
      next = now.plus(PAUSE);
    }
  }
}
