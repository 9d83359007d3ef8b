package dev.snug.server.transport;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// By what names this machine may be asked for, and which of them are addresses.
public final class HostNames {

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");

  private HostNames() {}

  /// Whether this is an IP address as it is written; IPv6 without brackets.
  public static boolean isAddress(String host) {
    return IPV4.matcher(host).matches() || IPV6.matcher(host).matches();
  }

  /// The names and the addresses of this machine.
  public static Set<String> all() {
    var all = new LinkedHashSet<>(ofThisMachine());
    all.addAll(addresses());
    return all;
  }

  /// The names of this machine, in lower case; no look-up on the network.
  public static Set<String> ofThisMachine() {
    var names = new LinkedHashSet<String>();
    names.add("localhost");
    try {
      var own = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
      if (!isAddress(own)) {
        names.add(own);
        names.add(own.contains(".") ? own : own + ".local");
      }
    } catch (UnknownHostException e) {
      // A machine that does not know its own name has none that could be asked for.
      return names;
    }
    return names;
  }

  /// The addresses of this machine, without the zone of link-local ones.
  public static Set<String> addresses() {
    var addresses = new LinkedHashSet<String>();
    addresses.add("127.0.0.1");
    addresses.add("::1");
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .map(InetAddress::getHostAddress)
          .map(address -> address.replaceFirst("%.*", ""))
          .forEach(addresses::add);
    } catch (SocketException e) {
      return addresses;
    }
    return addresses;
  }
}
