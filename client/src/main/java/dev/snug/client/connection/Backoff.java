package dev.snug.client.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: twice as long after each failure, up to a bound, and anywhere in the upper half
/// of that, so that a house that comes back is not met by all its guests in the same moment.
///
/// See "Exponential Backoff And Jitter", Marc Brooker, AWS Architecture Blog, 2015 ("equal jitter").
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final RandomGenerator random;
  private int failures;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  Duration next() {
    var doubled = FIRST.toMillis() << Math.min(failures, 10);
    failures++;
    var longest = Math.min(doubled, LONGEST.toMillis());
    return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2 + 1));
  }

  void reset() {
    failures = 0;
  }
}
