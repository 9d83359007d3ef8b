package dev.snug.client.connection;

import dev.snug.shared.identity.Fingerprint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A house could not be reached.
public final class CannotConnect extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient @Nullable Fingerprint shown;

  CannotConnect(@Nullable Throwable cause) {
    super(Reason.UNREACHABLE.name(), cause);
    this.reason = Reason.UNREACHABLE;
    this.shown = null;
  }

  /// @param shown the key that answered instead of the expected one
  CannotConnect(Fingerprint shown) {
    super(Reason.OTHER_KEY.name());
    this.reason = Reason.OTHER_KEY;
    this.shown = shown;
  }

  public Reason reason() {
    return reason;
  }

  /// The key that answered, if it was another than the expected one.
  Optional<Fingerprint> shown() {
    return Optional.ofNullable(shown);
  }

  /// What was in the way.
  public enum Reason {
    /// Nobody answers at the address, or nobody who speaks the protocol.
    UNREACHABLE,
    /// Somebody answers with another key.
    OTHER_KEY
  }
}
