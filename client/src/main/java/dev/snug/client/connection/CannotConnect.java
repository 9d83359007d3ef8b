package dev.snug.client.connection;

import org.jspecify.annotations.Nullable;

/// A house could not be reached.
public final class CannotConnect extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  CannotConnect(Reason reason, @Nullable Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /// What was in the way.
  public enum Reason {
    /// Nobody answers at the address, or nobody who speaks the protocol.
    UNREACHABLE,
    /// Somebody answers with another key.
    OTHER_KEY
  }
}
