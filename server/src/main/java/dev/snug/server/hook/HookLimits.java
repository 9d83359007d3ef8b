package dev.snug.server.hook;

import java.time.Duration;

/// How patient a house is with those whom it tells things.
///
/// @param connect how long a connection may take
/// @param whole how long all of a request and its answer may take
/// @param attempts how often one thing is told before it is given up
/// @param firstPause after the first failure; each further one is twice as long
/// @param longestPause the longest of them
public record HookLimits(Duration connect, Duration whole, int attempts, Duration firstPause, Duration longestPause) {

  /// The longest answer that is looked at, in bytes.
  public static final int ANSWER_BYTES = 64 * 1024;

  /// The longest address.
  public static final int URL_LENGTH = 1_000;

  /// Half an hour of trying in all.
  public static HookLimits standard() {
    return new HookLimits(
        Duration.ofSeconds(5), Duration.ofSeconds(10), 12, Duration.ofSeconds(1), Duration.ofMinutes(10));
  }

  /// How long to wait after so many failures.
  Duration pauseAfter(int failures) {
    var pause = firstPause;
    for (var i = 1; i < failures && pause.compareTo(longestPause) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
