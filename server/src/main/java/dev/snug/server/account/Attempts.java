package dev.snug.server.account;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How often each address was wrong lately: an invite, a token or a proof. Beyond a few a minute nothing is checked any
/// more, so that guessing is of no use. Safe for use by several threads.
public final class Attempts {

  private static final int MOST_PER_WINDOW = 10;
  private static final long WINDOW_NANOS = Duration.ofMinutes(1).toNanos();
  private static final int ADDRESSES_KEPT = 10_000;

  private final LongSupplier nanos;
  private final boolean limited;
  private final Map<String, Window> windows = new LinkedHashMap<>();

  private record Window(long since, int failures) {}

  /// @param nanos a clock that only goes forward, in nanoseconds
  /// @param limited false lets everybody try as often as they like
  public Attempts(LongSupplier nanos, boolean limited) {
    this.nanos = nanos;
    this.limited = limited;
  }

  /// Milliseconds until this address may try again; 0 for now.
  public synchronized long retryAfter(String address) {
    var window = windows.get(address);
    if (!limited || window == null || window.failures < MOST_PER_WINDOW) {
      return 0;
    }
    return Math.max(0, (window.since + WINDOW_NANOS - nanos.getAsLong()) / 1_000_000);
  }

  public synchronized void failed(String address) {
    var now = nanos.getAsLong();
    var window = windows.remove(address);
    if (window != null && now - window.since < WINDOW_NANOS) {
      windows.put(address, new Window(window.since, window.failures + 1));
    } else {
      windows.put(address, new Window(now, 1));
    }
    if (windows.size() > ADDRESSES_KEPT) {
      windows.remove(windows.keySet().iterator().next());
    }
  }
}
