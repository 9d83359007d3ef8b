package dev.snug.client.reach;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Which addresses of IPv4 the internet leads to.
public final class Ranges {

  /// What else is no address of the internet: shared by a provider's customers (RFC 6598), this network (1122), for tests and
  /// examples (5737, 2544), protocols (6890), reserved (1112).
  private static final List<Range> NOT_PUBLIC =
      List.of(
          new Range(100, 64, 0, 10), new Range(0, 0, 0, 8), new Range(192, 0, 2, 24), new Range(198, 51, 100, 24),
          new Range(203, 0, 113, 24), new Range(198, 18, 0, 15), new Range(192, 0, 0, 24), new Range(240, 0, 0, 4));

  private Ranges() {}

  /// Whether the internet leads to this address, as far as its number tells.
  public static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        && !address.isSiteLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isMulticastAddress()
        && NOT_PUBLIC.stream().noneMatch(each -> each.holds(address.getAddress()));
  }

  private record Range(int first, int second, int third, int length) {

    boolean holds(byte[] address) {
      var mask = -1 << (Integer.SIZE - length);
      var bits = (address[0] & 0xFF) << 24 | (address[1] & 0xFF) << 16 | (address[2] & 0xFF) << 8 | (address[3] & 0xFF);
      return (bits & mask) == (first << 24 | second << 16 | third << 8);
    }
  }
}
