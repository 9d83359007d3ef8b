package dev.snug.client.preview;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Asks hosts of the web for one page and its picture, and nobody else for anything: no cookies, no referrer, no proxy, no second try. A host's name is
/// looked up by [Reach] alone, for each connection and so for each redirect, and the connection goes to what was judged. When the time is up
/// everything is cut. For one thread.
final class WebLine implements AutoCloseable {

  private static final String AGENT = "Snug/0.1 (link preview)";
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int OK = 200;
  private static final int HEADERS_MOST = 100;
  private static final int HEADER_LENGTH = 8 * 1024;
  private static final byte[] HEAD_ENDS = {'<', '/', 'h', 'e', 'a', 'd'};

  private final Reach reach;
  private final Bounds bounds;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadline =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("snug-preview-deadline").factory());

  /// The time runs from now on.
  WebLine(Reach reach, Bounds bounds) {
    this.reach = reach;
    this.bounds = bounds;
    this.client = client(reach, bounds);
    var _ = deadline.schedule(() -> client.close(CloseMode.IMMEDIATE), bounds.whole().toMillis(), TimeUnit.MILLISECONDS);
  }

  /// What a host has answered.
  ///
  /// @param url where that was, after all redirects
  /// @param charset what the host says of it; null if it says nothing that is known here
  record Answer(URI url, @Nullable String charset, ByteArrayInputStream content) {}

  /// The beginning of a page, as far as its head goes.
  ///
  /// @throws IOException if there is none, or not in time, or where one is not to ask
  Answer page(URI url) throws IOException {
    return get(url, "text/html", bounds.pageBytes(), true);
  }

  /// A picture, whole.
  ///
  /// @throws IOException the same; also if it is too large
  Answer picture(URI url) throws IOException {
    return get(url, "image/", bounds.pictureBytes(), false);
  }

  @Override
  public void close() {
    deadline.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }

  private Answer get(URI first, String type, int most, boolean isPage) throws IOException {
    var url = first;
    for (var sentOn = 0; sentOn <= bounds.redirects(); sentOn++) {
      if (!reach.ports().test(WebPlace.port(url))) {
        throw new IOException("no port of the web");
      }
      var get = new HttpGet(url);
      get.setHeader("Accept", isPage ? type : "image/jpeg,image/png,image/gif");
      try {
        var response = client.executeOpen(null, get, HttpClientContext.create());
        if (!REDIRECTS.contains(response.getCode())) {
          return answer(url, response, type, most, isPage);
        }
        url = WebPlace.next(url, location(response));
      } finally {
        // To close the answer would be to read it to its end, and it may have none; this drops the connection.
        get.abort();
      }
    }
    throw new IOException("sent on too often");
  }

  private static String location(ClassicHttpResponse response) throws IOException {
    var location = response.getFirstHeader("Location");
    if (location == null) {
      throw new IOException("sent on to nowhere");
    }
    return location.getValue();
  }

  private static Answer answer(URI url, ClassicHttpResponse response, String type, int most, boolean isPage)
      throws IOException {
    var entity = response.getEntity();
    var content = entity == null ? null : ContentType.parseLenient(entity.getContentType());
    if (response.getCode() != OK || content == null || !content.getMimeType().toLowerCase(Locale.ROOT).startsWith(type)) {
      throw new IOException("not what was asked for");
    }
    var charset = content.getCharset();
    var in = entity.getContent();
    var bytes = isPage ? head(in, most) : whole(in, most);
    return new Answer(url, charset == null ? null : charset.name(), new ByteArrayInputStream(bytes));
  }

  private static byte[] whole(InputStream in, int most) throws IOException {
    var bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new IOException("too large");
    }
    return bytes;
  }

  /// What comes after the head is not waited for.
  private static byte[] head(InputStream in, int most) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var piece = new byte[8 * 1024];
    var matched = 0;
    for (int read; matched < HEAD_ENDS.length && bytes.size() < most; ) {
      read = in.read(piece, 0, Math.min(piece.length, most - bytes.size()));
      if (read < 0) {
        break;
      }
      bytes.write(piece, 0, read);
      for (var at = 0; at < read && matched < HEAD_ENDS.length; at++) {
        matched = matched(matched, piece[at]);
      }
    }
    return bytes.toByteArray();
  }

  /// How much of the end of a head has been seen with one more byte.
  private static int matched(int before, byte next) {
    var letter = next >= 'A' && next <= 'Z' ? next + ('a' - 'A') : next;
    if (letter == HEAD_ENDS[before]) {
      return before + 1;
    }
    return letter == HEAD_ENDS[0] ? 1 : 0;
  }

  private static CloseableHttpClient client(Reach reach, Bounds bounds) {
    var still = Timeout.of(bounds.still());
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new Judging(reach))
            .setTlsSocketStrategy(new DefaultClientTlsStrategy(reach.tls()))
            .setDefaultTlsConfig(
                TlsConfig.custom().setHandshakeTimeout(still).setSupportedProtocols(TLS.V_1_3, TLS.V_1_2).build())
            .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(still).setSocketTimeout(still).build())
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom().setMaxHeaderCount(HEADERS_MOST).setMaxLineLength(HEADER_LENGTH)
                            .setMaxEmptyLineCount(1).build())
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .setUserAgent(AGENT)
        .setDefaultRequestConfig(
            RequestConfig.custom().setResponseTimeout(still).setConnectionRequestTimeout(still)
                .setProtocolUpgradeEnabled(false).build())
        .setDefaultAuthSchemeRegistry(_ -> null)
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .build();
  }

  /// The only one who looks up names here.
  private record Judging(Reach reach) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return reach.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
