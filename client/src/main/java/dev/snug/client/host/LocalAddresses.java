package dev.snug.client.host;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;

/// Under which addresses this computer can be reached by others: IPv4, those of a home or office network first.
public final class LocalAddresses {

  /// More would make an invite's QR code too dense to scan from a screen.
  private static final int MOST = 3;

  private LocalAddresses() {}

  /// None if this computer has no network.
  public static List<String> find() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(LocalAddresses::isUsable)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress() && !address.isLinkLocalAddress())
          .sorted(Comparator.comparing(address -> !address.isSiteLocalAddress()))
          .map(InetAddress::getHostAddress)
          .limit(MOST)
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  private static boolean isUsable(NetworkInterface card) {
    try {
      return card.isUp() && !card.isLoopback();
    } catch (SocketException e) {
      return false;
    }
  }
}
