package dev.snug.server.transport;

import dev.snug.server.file.FileLimits;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// How fast a transfer is. Something has to move all the time, and on the whole it has to be worth holding a connection
/// for. Safe for use by several threads.
final class TransferPace {

  private final FileLimits limits;
  private final LongSupplier nanos;
  private final long since;
  private final AtomicLong bytes = new AtomicLong();
  private volatile long movedAt;

  TransferPace(FileLimits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
    this.since = nanos.getAsLong();
    this.movedAt = since;
  }

  /// So many bytes came or left; none if the house has worked on it.
  void moved(int more) {
    bytes.addAndGet(more);
    movedAt = nanos.getAsLong();
  }

  boolean isTooSlow() {
    var now = nanos.getAsLong();
    var patience = limits.patience().toNanos();
    var seconds = (now - since - patience) / 1_000_000_000.0;
    return now - movedAt > patience || (seconds > 0 && bytes.get() < seconds * limits.bytesPerSecond());
  }
}
