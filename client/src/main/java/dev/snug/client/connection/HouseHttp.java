package dev.snug.client.connection;

import dev.snug.shared.identity.Fingerprint;
import java.net.http.HttpClient;
import java.time.Duration;
import javax.net.ssl.SSLParameters;

/// HTTP to a house: over TLS only to the key that the invite names, as the WebSocket.
public final class HouseHttp {

  private static final Duration CONNECT_DEADLINE = Duration.ofSeconds(6);

  private HouseHttp() {}

  /// A client that speaks to the house of this key and follows nobody elsewhere.
  public static HttpClient to(Fingerprint house) {
    var protocols = new SSLParameters();
    protocols.setProtocols(KeyPin.PROTOCOLS.toArray(String[]::new));
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECT_DEADLINE)
        .sslContext(KeyPin.context(house))
        .sslParameters(protocols)
        .build();
  }
}
