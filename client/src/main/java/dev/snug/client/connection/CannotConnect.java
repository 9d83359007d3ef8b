package dev.snug.client.connection;

import dev.snug.shared.identity.Invite;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A house could not be reached.
public final class CannotConnect extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Loss.@Nullable OtherKey otherKey;

  CannotConnect(@Nullable Throwable cause) {
    super(Reason.UNREACHABLE.name(), cause);
    this.reason = Reason.UNREACHABLE;
    this.otherKey = null;
  }

  CannotConnect(Loss.OtherKey otherKey) {
    super(Reason.OTHER_KEY.name());
    this.reason = Reason.OTHER_KEY;
    this.otherKey = otherKey;
  }

  public Reason reason() {
    return reason;
  }

  Optional<Loss.OtherKey> otherKey() {
    return Optional.ofNullable(otherKey);
  }

  /// The same invite for the key that answered, if the one that the invite names has handed over to it.
  public Optional<Invite> renewed(Invite invite) {
    return otherKey()
        .filter(Loss.OtherKey::isSuccessor)
        .map(other -> new Invite(invite.addresses(), invite.secret(), other.shown(), invite.tls()));
  }

  /// What was in the way.
  public enum Reason {
    /// Nobody answers at the address, or nobody who speaks the protocol.
    UNREACHABLE,
    /// Somebody answers with another key.
    OTHER_KEY
  }
}
