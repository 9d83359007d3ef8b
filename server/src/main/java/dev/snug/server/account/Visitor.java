package dev.snug.server.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Where somebody comes from.
///
/// @param address the other end of the connection
/// @param key what limits are counted by: the address, or of a global IPv6 address the network, since one household or
///     attacker has all the addresses in it
public record Visitor(InetAddress address, String key) {

  private static final int NETWORK_BYTES = 8;

  public static Visitor at(InetAddress address) {
    return new Visitor(address, key(address));
  }

  private static String key(InetAddress address) {
    if (!(address instanceof Inet6Address) || address.isLinkLocalAddress() || address.isLoopbackAddress()) {
      return address.getHostAddress();
    }
    try {
      var network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK_BYTES), 16);
      return InetAddress.getByAddress(network).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("16 bytes are an IPv6 address", e);
    }
  }
}
