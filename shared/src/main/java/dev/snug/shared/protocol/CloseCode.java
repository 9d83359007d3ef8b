package dev.snug.shared.protocol;

import java.util.Arrays;
import java.util.Optional;

/// Why a house ends a connection. 4000–4099 mean "come back", 4100–4199 "do not" (RFC 6455, 7.4.2: 4000–4999 are the
/// application's own).
public enum CloseCode {
  /// The outbox was full; come back and ask for what is missing.
  TOO_SLOW(4000),
  /// The server stops, to be started again.
  GOING_DOWN(4001),
  /// Too much at once.
  FLOODING(4002),
  /// The host closed the room; it may open again.
  CLOSED(4003),
  /// Nothing was heard for too long.
  SILENT(4004),
  /// The server takes no more connections now.
  BUSY(4005),
  /// The signature over the challenge, or the token, is not right.
  BAD_PROOF(4100),
  /// A frame that is not the protocol's, or at the wrong time.
  PROTOCOL_ERROR(4101),
  /// No invite, or one that does not open this house.
  NOT_INVITED(4102),
  /// The name cannot be taken.
  NAME_REFUSED(4103),
  /// This person may not be here any more.
  BANNED(4104),
  /// This device or token is not theirs any more.
  REVOKED(4105);

  private final int code;

  CloseCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /// Whether the client should come back by itself.
  public boolean comeBack() {
    return code < 4100;
  }

  public static Optional<CloseCode> of(int code) {
    return Arrays.stream(values()).filter(each -> each.code == code).findFirst();
  }
}
