package dev.snug.server.hook;

import dev.snug.shared.identity.PublicAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/// Where a hook may be told things. What is looked up here is looked up again for each connection; this only tells early what would never work.
public final class HookAddress {

  private HookAddress() {}

  /// Reads an address.
  ///
  /// @throws IllegalArgumentException if that cannot be the address of a hook; says why in a sentence
  public static URI parse(String text, boolean toPrivate) {
    var url = URI.create(text);
    var scheme = String.valueOf(url.getScheme());
    if (text.length() > HookLimits.URL_LENGTH || url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null
        || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new IllegalArgumentException(
          "An address begins with https:// and has a host, no user and at most " + HookLimits.URL_LENGTH + " characters.");
    }
    if (scheme.equals("http") && !toPrivate) {
      throw new IllegalArgumentException("Without TLS only for --allow-private.");
    }
    return url;
  }

  /// What speaks against an address now; empty if nothing does. Asks the network.
  public static Optional<String> refuses(URI url, boolean toPrivate) {
    try {
      var addresses = Arrays.stream(InetAddress.getAllByName(bare(url.getHost())));
      return toPrivate || addresses.anyMatch(PublicAddresses::isPublic)
          ? Optional.empty()
          : Optional.of(url.getHost() + " is in a private network; --allow-private allows that.");
    } catch (UnknownHostException e) {
      return Optional.of("There is no host " + url.getHost() + ".");
    }
  }

  /// The addresses of an IPv6 host stand in brackets.
  public static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
