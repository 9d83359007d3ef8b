package dev.snug.client.control;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Tells the window how far something has come: at most one letter is on its way, however small the pieces are. From any
/// thread but the FX thread.
final class Progress {

  private final FxMailbox mailbox;
  private final Shown shown;
  private final AtomicReference<@Nullable Moved> next = new AtomicReference<>();

  private record Moved(long bytes, long whole) {}

  /// Shows it, on the FX thread.
  @FunctionalInterface
  interface Shown {
    void show(long bytes, long whole);
  }

  Progress(FxMailbox mailbox, Shown shown) {
    this.mailbox = mailbox;
    this.shown = shown;
  }

  void moved(long bytes, long whole) {
    if (next.getAndSet(new Moved(bytes, whole)) == null) {
      mailbox.post(() -> {
        var moved = next.getAndSet(null);
        if (moved != null) {
          shown.show(moved.bytes(), moved.whole());
        }
      });
    }
  }
}
