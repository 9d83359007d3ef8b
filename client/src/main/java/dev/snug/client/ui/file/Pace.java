package dev.snug.client.ui.file;

import dev.snug.client.ui.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// How fast something moves, since somebody began to look.
final class Pace {

  private static final Duration LEAST = Duration.ofSeconds(1);

  private final Times times;
  private @Nullable Instant begun;
  private long from;
  private long last;

  Pace(Times times) {
    this.times = times;
  }

  /// How many seconds it takes from here; empty as long as nobody can tell.
  OptionalLong secondsLeft(long moved, long whole) {
    var now = times.now();
    if (begun == null || moved < last) {
      begun = now;
      from = moved;
    }
    last = moved;
    var since = Duration.between(begun, now);
    if (since.compareTo(LEAST) < 0 || moved <= from) {
      return OptionalLong.empty();
    }
    var millis = (double) since.toMillis() * (whole - moved) / (moved - from);
    return OptionalLong.of(Math.max(1, Math.round(millis / 1_000)));
  }
}
