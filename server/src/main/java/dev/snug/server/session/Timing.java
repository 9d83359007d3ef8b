package dev.snug.server.session;

import dev.snug.shared.protocol.Limits;
import java.time.Duration;

/// How patient a server is.
///
/// @param helloDeadline how long a connection may last before it has said hello, from the moment it is accepted
/// @param pingInterval how often each connection is asked whether it is still there
/// @param silence after how long without a byte a connection is gone
/// @param goodbye how long closing politely may take
/// @param tick how often all of this is looked at, and how often people are told who came and went
public record Timing(
    Duration helloDeadline, Duration pingInterval, Duration silence, Duration goodbye, Duration tick) {

  public static Timing standard() {
    return new Timing(
        Limits.HELLO_DEADLINE, Limits.PING_INTERVAL, Limits.SILENCE, Limits.GOODBYE, Duration.ofMillis(250));
  }
}
