package dev.snug.client.preview;

import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/// An address of the web as somebody wrote it, in the form in which it is asked for: letters of any script in ASCII, and nothing behind `#`.
final class WebPlace {

  private static final Pattern FORM = Pattern.compile("(?i)(https?)://([^/?#@\\\\]+)([^#]*)(?:#.*)?");
  private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(:\\d{1,5})?");

  private WebPlace() {}

  /// @throws IOException if it is none that is asked: of another kind, with a name and password in it, or not well formed
  static URI of(String address) throws IOException {
    var form = FORM.matcher(address.strip());
    if (!form.matches()) {
      throw new IOException("not an address of the web");
    }
    var place = HOST_AND_PORT.matcher(form.group(2));
    if (!place.matches()) {
      throw new IOException("not a host");
    }
    try {
      var port = place.group(2) == null ? "" : place.group(2);
      var rest = form.group(3).startsWith("/") ? form.group(3) : "/" + form.group(3);
      var host = IDN.toASCII(place.group(1)).toLowerCase(Locale.ROOT);
      var whole = new URI(form.group(1).toLowerCase(Locale.ROOT) + "://" + host + port + rest);
      if (whole.getHost() == null) {
        throw new IOException("not a host");
      }
      return URI.create(whole.toASCIIString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException("not well formed", e);
    }
  }

  /// Where a page sends one on to.
  static URI next(URI from, String location) throws IOException {
    try {
      return of(from.resolve(location.strip()).toString());
    } catch (IllegalArgumentException e) {
      throw new IOException("not well formed", e);
    }
  }

  static int port(URI place) {
    if (place.getPort() >= 0) {
      return place.getPort();
    }
    return place.getScheme().equals("https") ? 443 : 80;
  }
}
