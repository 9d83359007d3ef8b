package dev.snug.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what happens by itself.
final class Eventually {

  private Eventually() {}

  /// @throws AssertionError if it does not hold within [Guest#PATIENCE]
  static void holds(BooleanSupplier claim) {
    var until = System.nanoTime() + Guest.PATIENCE.toNanos();
    while (!claim.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("that has not come to be");
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
