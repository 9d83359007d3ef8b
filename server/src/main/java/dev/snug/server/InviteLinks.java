package dev.snug.server;

import dev.snug.server.transport.HostNames;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Invite;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/// The links of a house's invites.
///
/// @param host the address that it listens on
/// @param port the port that it listens on
/// @param key the fingerprint of its key
record InviteLinks(String host, int port, Fingerprint key, boolean tls) {

  private static final int MOST_ADDRESSES = 8;

  String of(String secret) {
    return new Invite(addresses(), secret, key, tls).link();
  }

  /// Where to post what the hook of this token is to say.
  String ofHook(String token) {
    return (tls ? "https://" : "http://") + addresses().getFirst() + "/hooks/" + token;
  }

  /// Where the house can be found: a server on all addresses names those that others can reach.
  private List<Address> addresses() {
    if (!host.equals("0.0.0.0") && !host.equals("::")) {
      return List.of(new Address(host, port));
    }
    var reachable = HostNames.addresses().stream().filter(InviteLinks::isReachable).limit(MOST_ADDRESSES).toList();
    return (reachable.isEmpty() ? List.of("127.0.0.1") : reachable).stream()
        .map(address -> new Address(address, port))
        .toList();
  }

  private static boolean isReachable(String text) {
    try {
      var address = InetAddress.getByName(text);
      return !address.isLoopbackAddress() && !(address instanceof Inet6Address && address.isLinkLocalAddress());
    } catch (IOException e) {
      return false;
    }
  }
}
