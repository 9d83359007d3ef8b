package dev.snug.shared.identity;

import java.util.regex.Pattern;

/// Where a server listens.
///
/// @param host a name or an IP address; an IPv6 address without its brackets
/// @param port 1 to 65535
public record Address(String host, int port) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,252})");
  private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");
  private static final Pattern TEXT = Pattern.compile("(?:\\[(?<v6>[^\\[\\]]+)]|(?<name>[^:\\[\\]]+)):(?<port>[0-9]{1,5})");

  public Address {
    if (!NAME.matcher(host).matches() && !IPV6.matcher(host).matches()) {
      throw new IllegalArgumentException("not a host: " + host);
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 1 to 65535");
    }
  }

  /// Reads `host:port`, an IPv6 address in brackets.
  ///
  /// @throws IllegalArgumentException if it is not that
  public static Address parse(String text) {
    var matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not host:port");
    }
    var v6 = matcher.group("v6");
    return new Address(v6 == null ? matcher.group("name") : v6, Integer.parseInt(matcher.group("port")));
  }

  @Override
  public String toString() {
    return host.contains(":") ? "[" + host + "]:" + port : host + ":" + port;
  }
}
