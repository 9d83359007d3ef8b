package dev.snug.client.transfer;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waits for what happens by itself.
final class Waiting {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Waiting() {}

  static void until(Callable<Boolean> claim) throws Exception {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!claim.call()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("that has not come to be");
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
