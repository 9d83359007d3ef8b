package dev.snug.client.reach;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks for a router that speaks UPnP on the network of one address of this computer. Whoever answers may be anybody on it, so what
/// they say is read with patterns and bounds, and nobody is asked who is elsewhere than where the answer came from.
///
/// @param own the address of this computer
/// @param where whom to ask: all at once, or one
record UpnpSearch(InetAddress own, InetSocketAddress where) {

  static final InetSocketAddress EVERYBODY = new InetSocketAddress("239.255.255.250", 1900);

  private static final int PATIENCE_MILLIS = 1_000;
  private static final int TRIES = 2;
  private static final int MOST_ANSWERS = 8;
  private static final Pattern LOCATION = Pattern.compile("(?im)^location:\\s*(http://\\S{1,200})\\s*$");
  private static final Pattern SERVICE =
      Pattern.compile("(?s)<service>((?:(?!</service>).){0,2000})</service>");
  private static final Pattern KIND =
      Pattern.compile("<serviceType>\\s*(urn:schemas-upnp-org:service:WAN(?:IP|PPP)Connection:[12])\\s*</serviceType>");
  private static final Pattern CONTROL = Pattern.compile("<controlURL>\\s*([^<\\s]{1,200})\\s*</controlURL>");

  /// The router; empty if none answers in time.
  ///
  /// @throws IOException if nobody can be asked
  Optional<Router> find() throws IOException {
    try (var socket = new DatagramSocket(new InetSocketAddress(own, 0))) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      for (var i = 0; i < TRIES; i++) {
        for (var version = 2; version > 0; version--) {
          var question = question(version);
          socket.send(new DatagramPacket(question, question.length, where));
        }
        var found = listen(socket);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static byte[] question(int version) {
    return ("M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: \"ssdp:discover\"\r\nMX: 1\r\n"
        + "ST: urn:schemas-upnp-org:device:InternetGatewayDevice:" + version + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private Optional<Router> listen(DatagramSocket socket) {
    for (var i = 0; i < MOST_ANSWERS; i++) {
      var packet = new DatagramPacket(new byte[2_048], 2_048);
      try {
        socket.receive(packet);
        var router = router(packet);
        if (router.isPresent()) {
          return router;
        }
      } catch (IOException e) {
        // Nobody any more, or somebody whose description cannot be had.
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Router> router(DatagramPacket answer) throws IOException {
    var location = LOCATION.matcher(new String(answer.getData(), 0, answer.getLength(), StandardCharsets.ISO_8859_1));
    if (!location.find()) {
      return Optional.empty();
    }
    var place = uri(location.group(1));
    if (place.isEmpty() || !isAt(place.get(), answer.getAddress())) {
      return Optional.empty();
    }
    return described(place.get(), UpnpRouter.read(UpnpRouter.line(place.get())));
  }

  private Optional<Router> described(URI place, String description) {
    var services = SERVICE.matcher(description);
    while (services.find()) {
      var kind = KIND.matcher(services.group(1));
      var control = CONTROL.matcher(services.group(1));
      if (kind.find() && control.find()) {
        return uri(control.group(1)).map(place::resolve).filter(each -> isAt(each, place.getHost()))
            .map(each -> new UpnpRouter(each, kind.group(1), own));
      }
    }
    return Optional.empty();
  }

  private static boolean isAt(URI place, InetAddress address) {
    return isAt(place, address.getHostAddress());
  }

  private static boolean isAt(URI place, String host) {
    return "http".equals(place.getScheme()) && host.equals(place.getHost());
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
