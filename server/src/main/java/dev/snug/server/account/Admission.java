package dev.snug.server.account;

import java.net.Inet6Address;
import java.net.InetAddress;

/// Who may come in without an invite, with a key that the house does not know.
public enum Admission {
  /// Nobody.
  INVITED,
  /// Whoever comes from the same network: a loopback, link-local, site-local or unique local address.
  NETWORK;

  /// Whether a new key is let in from this address.
  public boolean admits(InetAddress address) {
    return switch (this) {
      case INVITED -> false;
      case NETWORK ->
          address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
              || isUniqueLocal(address);
    };
  }

  /// RFC 4193: fc00::/7, which Java does not count as site-local.
  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
  }
}
