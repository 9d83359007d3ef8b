package dev.snug.client.discovery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;

/// On which addresses of this computer others can be announced to: one for each network card that is up and takes multicast.
public final class Cards {

  /// A computer with more has them for its containers and machines.
  private static final int MOST = 8;

  private Cards() {}

  /// None if this computer has no network.
  public static List<InetAddress> find() {
    try {
      return NetworkInterface.networkInterfaces().filter(Cards::isUsable).flatMap(card -> address(card).stream()).limit(MOST).toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  private static boolean isUsable(NetworkInterface card) {
    try {
      return card.isUp() && card.supportsMulticast() && !card.isLoopback() && !card.isPointToPoint();
    } catch (SocketException e) {
      return false;
    }
  }

  private static Optional<InetAddress> address(NetworkInterface card) {
    return card.inetAddresses().filter(Inet4Address.class::isInstance).findFirst();
  }
}
