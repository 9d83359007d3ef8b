package dev.snug.server.hook;

import dev.snug.server.session.TokenBucket;
import dev.snug.shared.protocol.Limits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How fast each hook may speak: as fast as a session, from however many connections. Safe for use by several threads.
final class HookPace {

  /// Hooks that are gone are forgotten in time.
  private static final int KEPT = 2 * Limits.HOOKS;

  private final boolean limited;
  private final LongSupplier nanos;
  private final Map<Long, TokenBucket> buckets = new LinkedHashMap<>();

  HookPace(boolean limited, LongSupplier nanos) {
    this.limited = limited;
    this.nanos = nanos;
  }

  /// Milliseconds that this hook comes too early; 0 if it does not.
  synchronized long tooEarly(long hook) {
    if (!limited) {
      return 0;
    }
    if (buckets.size() >= KEPT && !buckets.containsKey(hook)) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return buckets
        .computeIfAbsent(hook, _ -> new TokenBucket(Limits.POSTS_PER_SECOND, Limits.POST_BURST, nanos))
        .take();
  }
}
