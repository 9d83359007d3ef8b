package dev.snug.client.preview;

import dev.snug.shared.identity.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/// Which hosts are asked. A host is looked up once for each connection; what was judged is what is connected to.
///
/// @param lookup gives the addresses of a name
/// @param addresses those that may be reached
/// @param ports the same
/// @param tls decides whose certificates are good
public record Reach(Lookup lookup, Predicate<InetAddress> addresses, IntPredicate ports, SSLContext tls) {

  private static final int ADDRESSES_MOST = 4;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /// Gives the addresses of a name.
  @FunctionalInterface
  public interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /// Nothing but the web: what others can reach as well, where pages are.
  public static Reach ofTheWeb() {
    try {
      return new Reach(
          InetAddress::getAllByName, PublicAddresses::isPublic, port -> port == HTTP || port == HTTPS, SSLContext.getDefault());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java speaks TLS", e);
    }
  }

  /// Where to connect to for a host.
  ///
  /// @throws UnknownHostException if there is no such host, or if one of its addresses may not be reached: a name that stands for something
  ///     in here as well is not asked at all
  InetAddress[] resolve(String host) throws UnknownHostException {
    var found = lookup.of(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
    if (found.length == 0 || !Arrays.stream(found).allMatch(addresses)) {
      throw new UnknownHostException("not in the public network");
    }
    return Arrays.copyOf(found, Math.min(found.length, ADDRESSES_MOST));
  }
}
