package dev.snug.shared.identity;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Which addresses are those of the public network: everything else may be something that only this machine, or this network, is meant to reach
/// (IANA's special-purpose address registries).
public final class PublicAddresses {

  private PublicAddresses() {}

  public static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
        || address.isSiteLocalAddress() || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublicSix(six.getAddress());
      default -> false;
    };
  }

  private static boolean isPublic(byte[] four) {
    var a = four[0] & 0xFF;
    var b = four[1] & 0xFF;
    var c = four[2] & 0xFF;
    var isShared = a == 100 && b >= 64 && b < 128;
    var isProtocol = a == 192 && b == 0 && (c == 0 || c == 2);
    var isRelay = a == 192 && b == 88 && c == 99;
    var isTest = (a == 198 && (b == 18 || b == 19)) || (a == 198 && b == 51 && c == 100) || (a == 203 && b == 0 && c == 113);
    return a != 0 && a < 224 && !isShared && !isProtocol && !isRelay && !isTest;
  }

  /// Only what is handed out (2000::/3) is public; what carries an IPv4 address is as that is.
  private static boolean isPublicSix(byte[] six) {
    var first = ((six[0] & 0xFF) << 8) | (six[1] & 0xFF);
    var second = ((six[2] & 0xFF) << 8) | (six[3] & 0xFF);
    if (first == 0x2002) {
      return isPublicFour(Arrays.copyOfRange(six, 2, 6));
    }
    var isMapped = Arrays.equals(six, 4, 12, new byte[8], 0, 8);
    if (first == 0x0064 && second == 0xFF9B && isMapped) {
      return isPublicFour(Arrays.copyOfRange(six, 12, 16));
    }
    var isHandedOut = (first & 0xE000) == 0x2000;
    var isProtocol = first == 0x2001 && (second < 0x0200 || second == 0x0DB8);
    return isHandedOut && !isProtocol && first != 0x3FFF;
  }

  private static boolean isPublicFour(byte[] four) {
    try {
      return isPublic(InetAddress.getByAddress(four));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
