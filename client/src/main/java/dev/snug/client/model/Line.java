package dev.snug.client.model;

import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.protocol.Refusal;
import java.time.Instant;

/// How things stand between this app and a house.
public sealed interface Line {

  /// The first try is under way.
  record Connecting() implements Line {}

  /// In the house.
  record Open() implements Line {}

  /// Cut off for a moment.
  ///
  /// @param retryAt when the next try starts; in the past while it is under way
  record Reconnecting(Instant retryAt) implements Line {}

  /// The host closed the house; it may open again, and the app looks now and then.
  record Closed(Instant since) implements Line {}

  /// The house does not let this person in; nothing is tried any more.
  record ShutOut(Refusal refusal) implements Line {}

  /// Another key answers at the house's address. Nothing was sent, nothing is tried any more.
  ///
  /// @param shown the key that answers now
  record KeyChanged(Fingerprint shown) implements Line {}
}
