package dev.snug.client.host;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Under which addresses this computer can be reached by others: IPv4, those of a home or office network first.
public final class LocalAddresses {

  /// More would make an invite's QR code too dense to scan from a screen.
  private static final int MOST = 3;

  private static final int MOST_ROUTERS = 8;

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

  /// Where a router may be that leads out of this computer's networks: at the first or the last address of each. Java does not tell
  /// which one it is; whoever asks there asks both.
  public static List<InetAddress> routers() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(LocalAddresses::isUsable)
          .flatMap(card -> card.getInterfaceAddresses().stream())
          .filter(each -> each.getAddress() instanceof Inet4Address && each.getAddress().isSiteLocalAddress())
          .flatMap(LocalAddresses::ends)
          .distinct()
          .limit(MOST_ROUTERS)
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  private static Stream<InetAddress> ends(InterfaceAddress own) {
    var length = own.getNetworkPrefixLength();
    if (length < 8 || length > 30) {
      return Stream.of();
    }
    var mask = -1 << (Integer.SIZE - length);
    var network = ByteBuffer.wrap(own.getAddress().getAddress()).getInt() & mask;
    return Stream.of(network + 1, (network | ~mask) - 1).map(LocalAddresses::address).filter(each -> !each.equals(own.getAddress()));
  }

  private static InetAddress address(int bits) {
    try {
      return InetAddress.getByAddress(ByteBuffer.allocate(Integer.BYTES).putInt(bits).array());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
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
