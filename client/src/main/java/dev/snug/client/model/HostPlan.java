package dev.snug.client.model;

import dev.snug.shared.room.Retention;

/// How somebody wants to host a new house.
///
/// @param name of the house and of its first room
/// @param port where it is to listen; the next ones are taken if that one is not free
/// @param tls whether the line is encrypted
/// @param history how long the first room keeps what is said in it
/// @param listed whether it is announced on the networks of this computer; never without TLS
/// @param internet whether the router is asked to let the internet in
public record HostPlan(
    String name, Admission admission, int port, boolean tls, Retention history, boolean listed, boolean internet) {

  /// Where a first house listens.
  public static final int USUAL_PORT = 7670;

  public HostPlan {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 1 to 65535");
    }
  }

  /// What is right for most: with TLS, for ever, in nobody's list, and for these networks only.
  public static HostPlan usual(String name, Admission admission) {
    return new HostPlan(name, admission, USUAL_PORT, true, new Retention.Forever(), false, false);
  }
}
