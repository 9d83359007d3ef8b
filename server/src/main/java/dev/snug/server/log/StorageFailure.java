package dev.snug.server.log;

import dev.snug.shared.protocol.Refusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The store could not do what it was asked; nothing of it has been kept.
public final class StorageFailure extends IOException {

  private static final long serialVersionUID = 1L;

  /// What is wrong with the store.
  public enum Why {
    /// The disk, or what the store may use of it, is full.
    FULL,
    /// Reading or writing failed for another reason.
    FAILED,
    /// The file is not a store, or it is damaged.
    BROKEN,
    /// A newer version of this program made the store.
    NEWER
  }

  private final Why why;

  public StorageFailure(Why why, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.why = why;
  }

  public Why why() {
    return why;
  }

  /// What a client is told.
  public Refusal refusal() {
    return switch (why) {
      case FULL -> Refusal.STORAGE_FULL;
      case FAILED, BROKEN, NEWER -> Refusal.STORAGE_FAILED;
    };
  }
}
