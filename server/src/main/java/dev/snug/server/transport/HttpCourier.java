package dev.snug.server.transport;

import dev.snug.server.hook.Courier;
import dev.snug.server.hook.HookAddress;
import dev.snug.server.hook.HookLimits;
import dev.snug.shared.identity.PublicAddresses;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks HTTP/1.1 (RFC 9112) to hooks, a request a connection. An HTTP client that is ready-made looks the address up by itself, and what it connects to
/// may be another than what was judged; here the address that was judged is the one that is connected to. Redirects are not followed.
public final class HttpCourier implements Courier {

  private static final int ADDRESSES_MOST = 4;
  private static final Logger LOG = LoggerFactory.getLogger(HttpCourier.class);

  private final SSLSocketFactory tls;
  private final HookLimits limits;

  public HttpCourier(HookLimits limits) {
    this((SSLSocketFactory) SSLSocketFactory.getDefault(), limits);
  }

  /// @param tls decides whose certificates are good
  public HttpCourier(SSLSocketFactory tls, HookLimits limits) {
    this.tls = tls;
    this.limits = limits;
  }

  @Override
  public Receipt bring(Parcel parcel) throws IOException {
    var addresses = judged(parcel);
    for (var other = 0; other < addresses.size() - 1; other++) {
      try {
        return bring(parcel, addresses.get(other));
      } catch (ConnectException e) {
        LOG.debug("nobody is at {}; a host with several addresses may be at the next", addresses.get(other));
      }
    }
    return bring(parcel, addresses.getLast());
  }

  private Receipt bring(Parcel parcel, InetAddress address) throws IOException {
    try (var socket = new Socket(); var deadline = new Deadline(socket)) {
      deadline.start();
      socket.connect(new InetSocketAddress(address, port(parcel.to())), (int) limits.connect().toMillis());
      var line = parcel.to().getScheme().equals("https") ? secured(socket, parcel.to()) : socket;
      line.getOutputStream().write(request(parcel));
      line.getOutputStream().flush();
      return new HttpAnswer(line.getInputStream()).read();
    }
  }

  private static List<InetAddress> judged(Parcel parcel) throws IOException {
    var addresses =
        Arrays.stream(InetAddress.getAllByName(HookAddress.bare(parcel.to().getHost())))
            .filter(address -> parcel.toPrivate() || PublicAddresses.isPublic(address))
            .limit(ADDRESSES_MOST)
            .toList();
    if (addresses.isEmpty()) {
      throw new IOException("its address is in a private network");
    }
    return addresses;
  }

  private Socket secured(Socket socket, URI to) throws IOException {
    var secured = (SSLSocket) tls.createSocket(socket, HookAddress.bare(to.getHost()), port(to), true);
    var parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static byte[] request(Parcel parcel) {
    var to = parcel.to();
    var content = parcel.json().getBytes(StandardCharsets.UTF_8);
    var path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
    var head = new StringBuilder("POST ").append(path).append(to.getRawQuery() == null ? "" : "?" + to.getRawQuery())
        .append(" HTTP/1.1\r\nHost: ").append(to.getHost()).append(to.getPort() < 0 ? "" : ":" + to.getPort())
        .append("\r\nUser-Agent: Snug\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: ")
        .append(content.length).append("\r\nConnection: close\r\n");
    parcel.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    var ascii = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    var all = Arrays.copyOf(ascii, ascii.length + content.length);
    System.arraycopy(content, 0, all, ascii.length, content.length);
    return all;
  }

  private static int port(URI to) {
    return to.getPort() >= 0 ? to.getPort() : to.getScheme().equals("https") ? 443 : 80;
  }

  /// Closes a socket when all of it takes too long: a deadline of each read would let a drip go on for ever.
  private final class Deadline implements AutoCloseable {

    private final Socket socket;
    private final ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("snug-hook-deadline").factory());

    Deadline(Socket socket) {
      this.socket = socket;
    }

    void start() {
      var _ = timer.schedule(this::cut, limits.whole().toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean cut() throws IOException {
      socket.close();
      return true;
    }

    @Override
    public void close() {
      timer.shutdownNow();
    }
  }
}
