package dev.snug.server.transport;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which requests are answered at all. A web page can make a browser ask any server for anything, also one on the same
/// machine; it cannot keep the browser from saying where it comes from (`Origin`) or whom it believes to ask (`Host`).
///
/// @param hosts the names by which this server may be asked for, in lower case; addresses always may
/// @param origins the web pages that may connect; all others are refused, `null` among them
record RequestCheck(Set<String> hosts, List<String> origins) {

  boolean admits(@Nullable String host, @Nullable String origin) {
    return host != null && isOwn(name(host)) && (origin == null || origins.contains(origin));
  }

  private boolean isOwn(String name) {
    return HostNames.isAddress(name) || hosts.contains(name);
  }

  /// The name without its port.
  private static String name(String host) {
    if (host.startsWith("[")) {
      var end = host.indexOf(']');
      return end < 0 ? "" : host.substring(1, end);
    }
    var colon = host.indexOf(':');
    return (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
  }
}
