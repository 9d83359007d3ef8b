package dev.snug.client.transfer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A transfer that has been begun. From any thread.
public final class Transfer {

  private final AtomicLong moved = new AtomicLong();
  private volatile boolean cancelled;
  private @Nullable Thread thread;
  private @Nullable CompletableFuture<?> request;

  Transfer() {}

  /// Ends it, if it has not ended. What was sent or fetched so far is let go of, and nobody hears of it any more.
  public synchronized void cancel() {
    cancelled = true;
    stop();
  }

  boolean isCancelled() {
    return cancelled;
  }

  /// So many bytes more were sent or have come.
  void moved(long bytes) {
    moved.addAndGet(bytes);
  }

  /// A number that changes whenever something moves.
  long progress() {
    return moved.get();
  }

  /// Which thread does it.
  synchronized void runs(@Nullable Thread on) {
    thread = on;
    if (cancelled) {
      stop();
    }
  }

  /// Which request is under way for it.
  synchronized void asks(@Nullable CompletableFuture<?> newRequest) {
    request = newRequest;
    if (cancelled) {
      stop();
    }
  }

  /// Ends what is under way for it; it may be gone on with later.
  synchronized void stop() {
    if (request != null) {
      request.cancel(true);
    }
    if (thread != null) {
      thread.interrupt();
    }
  }
}
