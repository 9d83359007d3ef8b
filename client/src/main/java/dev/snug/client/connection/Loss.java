package dev.snug.client.connection;

import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Refusal;
import java.time.Instant;

/// Why the line is down, and what happens next.
public sealed interface Loss {

  /// It broke, or could not be made.
  ///
  /// @param retryAt when the next try starts
  record Dropped(Instant retryAt) implements Loss {}

  /// The host closed the house.
  ///
  /// @param retryAt when the app looks whether it is open again
  record Closed(Instant retryAt) implements Loss {}

  /// The house does not let this person in; nothing is tried any more.
  record ShutOut(Refusal refusal) implements Loss {}

  /// Another key answered; nothing was sent and nothing is tried any more.
  ///
  /// @param shown the one that answered
  /// @param isSuccessor whether the expected key signed it; see [dev.snug.shared.identity.Succession]
  record OtherKey(Fingerprint shown, boolean isSuccessor) implements Loss {}

  /// What a house means that ends the connection for good.
  static Loss by(CloseCode code) {
    return new ShutOut(switch (code) {
      case BAD_PROOF -> Refusal.BAD_PROOF;
      case NOT_INVITED -> Refusal.NOT_INVITED;
      case NAME_REFUSED -> Refusal.BAD_NAME;
      case BANNED -> Refusal.BANNED;
      case REVOKED -> Refusal.BAD_TOKEN;
      case PROTOCOL_ERROR, TOO_SLOW, GOING_DOWN, FLOODING, CLOSED, SILENT, BUSY -> Refusal.MALFORMED;
    });
  }
}
