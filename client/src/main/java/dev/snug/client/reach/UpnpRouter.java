package dev.snug.client.reach;

import dev.snug.shared.identity.Address;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// A router that speaks UPnP (Internet Gateway Device): XML over HTTP.
///
/// @param control where it takes orders
/// @param service the kind of connection it has
/// @param own the address of this computer on its network
record UpnpRouter(URI control, String service, InetAddress own) implements Router {

  static final int MOST_BYTES = 64 * 1024;

  private static final int PATIENCE_MILLIS = 1_000;
  private static final Pattern EXTERNAL = Pattern.compile("<NewExternalIPAddress>\\s*([0-9.]{7,15})\\s*</NewExternalIPAddress>");
  private static final Pattern ERROR = Pattern.compile("<errorCode>\\s*([0-9]{3})\\s*</errorCode>");
  /// The router can promise it for ever only.
  private static final String ONLY_PERMANENT = "725";

  @Override
  public Lease open(int inside, int outside, Duration lasts) throws IOException, SaysNo {
    var error = map(inside, outside, lasts);
    var granted = lasts;
    if (error.filter(ONLY_PERMANENT::equals).isPresent()) {
      granted = Duration.ZERO;
      error = map(inside, outside, granted);
    }
    var address = address();
    if (error.isPresent()) {
      throw new SaysNo("UPnP says " + error.get(), address);
    }
    return new Lease(new Address(address.orElseThrow(() -> new IOException("UPnP tells no address")), outside), granted);
  }

  /// Where the router says that it is itself, in numbers; a router that is nowhere says 0.0.0.0 or nothing.
  private Optional<String> address() throws IOException {
    var address = EXTERNAL.matcher(order("GetExternalIPAddress", ""));
    if (!address.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(address.group(1)).getHostAddress());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close(int inside, Lease lease) throws IOException {
    var error = ERROR.matcher(order("DeletePortMapping", where(lease.outside().port())));
    if (error.find()) {
      throw new IOException("UPnP says " + error.group(1));
    }
  }

  /// @return its number for what is wrong; empty if it is done
  private Optional<String> map(int inside, int outside, Duration lasts) throws IOException {
    var answer = order(
        "AddPortMapping",
        where(outside)
            + "<NewInternalPort>" + inside + "</NewInternalPort>"
            + "<NewInternalClient>" + own.getHostAddress() + "</NewInternalClient>"
            + "<NewEnabled>1</NewEnabled><NewPortMappingDescription>Snug</NewPortMappingDescription>"
            + "<NewLeaseDuration>" + lasts.toSeconds() + "</NewLeaseDuration>");
    var error = ERROR.matcher(answer);
    return error.find() ? Optional.of(error.group(1)) : Optional.empty();
  }

  private static String where(int outside) {
    return "<NewRemoteHost></NewRemoteHost><NewExternalPort>" + outside + "</NewExternalPort><NewProtocol>TCP</NewProtocol>";
  }

  private String order(String what, String details) throws IOException {
    var body = ("<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
        + " s:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\"><s:Body><u:" + what + " xmlns:u=\"" + service + "\">"
        + details + "</u:" + what + "></s:Body></s:Envelope>").getBytes(StandardCharsets.UTF_8);
    var line = line(control);
    line.setRequestMethod("POST");
    line.setDoOutput(true);
    line.setRequestProperty("Content-Type", "text/xml; charset=\"utf-8\"");
    line.setRequestProperty("SOAPAction", "\"" + service + "#" + what + "\"");
    try (var out = line.getOutputStream()) {
      out.write(body);
    }
    return read(line);
  }

  /// A line to the router; it is not sent elsewhere.
  static HttpURLConnection line(URI place) throws IOException {
    if (!(place.toURL().openConnection(java.net.Proxy.NO_PROXY) instanceof HttpURLConnection line)) {
      throw new IOException("a router is asked over HTTP");
    }
    line.setInstanceFollowRedirects(false);
    line.setConnectTimeout(PATIENCE_MILLIS);
    line.setReadTimeout(PATIENCE_MILLIS);
    return line;
  }

  /// Its answer, also if that is an error; what is longer than any of them breaks off.
  static String read(HttpURLConnection line) throws IOException {
    var isFine = line.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
    try (var in = isFine ? line.getInputStream() : line.getErrorStream()) {
      if (in == null) {
        throw new IOException("the router answers " + line.getResponseCode());
      }
      var answer = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      if (!isFine && !ERROR.matcher(answer).find()) {
        throw new IOException("the router answers " + line.getResponseCode());
      }
      return answer;
    }
  }
}
