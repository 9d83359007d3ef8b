package dev.snug.server.session;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Lets so much through a second for long, and so much at once. Counts in nanoseconds saved up. Used by one thread.
public final class TokenBucket {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

  private final long price;
  private final long most;
  private final LongSupplier nanos;
  private long saved;
  private long at;

  public TokenBucket(int perSecond, int burst, LongSupplier nanos) {
    this.price = SECOND / perSecond;
    this.most = price * burst;
    this.nanos = nanos;
    this.saved = most;
    this.at = nanos.getAsLong();
  }

  /// Takes one.
  ///
  /// @return 0 if there was one, else the milliseconds until there is
  public long take() {
    var now = nanos.getAsLong();
    saved = Math.min(most, saved + now - at);
    at = now;
    if (saved >= price) {
      saved -= price;
      return 0;
    }
    return Math.ceilDiv(price - saved, MILLISECOND);
  }
}
