package dev.snug.server.session;

import java.util.function.LongSupplier;

/// Lets so much through a second for long, and so much at once. Used by one thread.
final class TokenBucket {

  private static final double NANOS_PER_SECOND = 1e9;

  private final double perSecond;
  private final double burst;
  private final LongSupplier nanos;
  private double tokens;
  private long at;

  TokenBucket(int perSecond, int burst, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanos = nanos;
    this.tokens = burst;
    this.at = nanos.getAsLong();
  }

  /// Takes one.
  ///
  /// @return 0 if there was one, else the milliseconds until there is
  long take() {
    var now = nanos.getAsLong();
    tokens = Math.min(burst, tokens + (now - at) / NANOS_PER_SECOND * perSecond);
    at = now;
    if (tokens >= 1) {
      tokens -= 1;
      return 0;
    }
    return Math.max(1, (long) Math.ceil((1 - tokens) / perSecond * 1_000));
  }
}
