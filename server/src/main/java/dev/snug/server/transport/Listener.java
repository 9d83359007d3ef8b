package dev.snug.server.transport;

import dev.snug.server.file.FileDesk;
import dev.snug.server.file.HttpDesk;
import dev.snug.server.session.Flusher;
import dev.snug.server.session.House;
import dev.snug.server.session.Timing;
import dev.snug.shared.protocol.CloseCode;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.jspecify.annotations.Nullable;

/// Where clients connect: one port, one thread that reads, one that writes, one that watches the time.
public final class Listener implements AutoCloseable {

  private static final String NAME = "snug";
  private static final int HEADER_BYTES_MOST = 8 * 1024;
  private static final int HEADERS_MOST = 50;

  private final Plan plan;
  private final FileDesk files;
  private final HttpDesk hooks;
  private final LongSupplier nanos;
  private final Flusher flusher;
  private final HttpServer server = new HttpServer();
  private final Endpoints endpoints = new Endpoints();
  private final Doorman doorman;
  private final Sweep sweep;
  private final Metrics metrics;
  private boolean closed;

  /// How the listener is set up.
  ///
  /// @param host a name or an address of this machine
  /// @param port 0 for any
  /// @param tls the key to speak TLS with; null for plain text
  /// @param echo whether `/echo` answers
  /// @param limited whether connections are counted by address
  /// @param hosts the names this server may be asked for
  /// @param origins the web pages that may connect
  /// @param metricsOpen whether `/health` and `/metrics` answer others than programs on this machine
  public record Plan(
      String host, int port, @Nullable HouseKey tls, boolean echo, boolean limited, Set<String> hosts,
      List<String> origins, boolean metricsOpen) {

    public Plan {
      hosts = Set.copyOf(hosts);
      origins = List.copyOf(origins);
    }
  }

  /// @param files where requests about files go
  /// @param hooks where requests to hooks go
  /// @param alongside what else is to be done at each tick
  public Listener(
      Plan plan, House house, FileDesk files, HttpDesk hooks, Runnable alongside, Timing timing, SecureRandom random, LongSupplier nanos)
      throws IOException {
    this.plan = plan;
    this.files = files;
    this.hooks = hooks;
    this.flusher = house.flusher();
    this.nanos = nanos;
    this.doorman = new Doorman(flusher, nanos, plan.tls() != null, plan.limited());
    this.metrics = new Metrics(house, nanos);
    this.sweep =
        new Sweep(doorman, timing, nanos, () -> {
          house.tick();
          files.tick();
          alongside.run();
        });
    endpoints.add("/ws", GuestEndpoint.class, () -> new GuestEndpoint(house));
    if (plan.echo()) {
      endpoints.add("/echo", EchoEndpoint.class, EchoEndpoint::new);
    }
    server.addListener(listener(random));
  }

  /// Listens from now on.
  ///
  /// @throws IOException if the port cannot be had
  public void start() throws IOException {
    flusher.start();
    sweep.start();
    server.start();
  }

  /// The port, once it listens.
  public int port() {
    return server.getListener(NAME).getPort();
  }

  /// Lets nobody new in.
  public void shut() {
    doorman.shut();
  }

  /// Says goodbye to everybody, and waits until they are gone, `patience` at most.
  public void sayGoodbye(CloseCode code, Duration patience) {
    doorman.lines().forEach(line -> line.close(code));
    var until = nanos.getAsLong() + patience.toNanos();
    while (!doorman.lines().isEmpty() && nanos.getAsLong() < until) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  /// Cuts who is left and gives the port back.
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    doorman.shut();
    doorman.lines().forEach(Line::cut);
    server.shutdownNow();
    endpoints.stop();
    sweep.close();
    flusher.close();
  }

  private NetworkListener listener(SecureRandom random) throws IOException {
    var listener = new NetworkListener(NAME, plan.host(), plan.port());
    listener.setMaxHttpHeaderSize(HEADER_BYTES_MOST);
    listener.setMaxRequestHeaders(HEADERS_MOST);
    listener.getKeepAlive().setIdleTimeoutInSeconds(-1);
    listener.getFileCache().setEnabled(false);
    listener.getTransport().setIOStrategy(SameThreadIOStrategy.getInstance());
    // One is the cheapest; with TLS a second shares the handshakes.
    listener.getTransport().setSelectorRunnersCount(plan.tls() == null ? 1 : 2);
    listener.getTransport().setTcpNoDelay(true);
    if (plan.tls() != null) {
      listener.setSecure(true);
      listener.setSSLEngineConfig(Tls.of(plan.tls(), random));
    }
    listener.registerAddOn((_, chain) -> setUp(chain));
    return listener;
  }

  private void setUp(FilterChainBuilder chain) {
    var paths = new LinkedHashSet<>(List.of("/ws"));
    if (plan.echo()) {
      paths.add("/echo");
    }
    // Deadlines are the sweep's; this would hold on to each connection for a second after its end.
    chain.remove(chain.indexOfType(IdleTimeoutFilter.class));
    // Right before HTTP, behind TLS if there is any.
    chain.add(chain.indexOfType(HttpCodecFilter.class), new FrameFilter(doorman, flusher));
    var check = new RequestCheck(plan.hosts(), plan.origins());
    chain.add(chain.indexOfType(HttpServerFilter.class), new FileFilter(files, hooks, doorman, check, nanos));
    chain.add(chain.indexOfType(HttpServerFilter.class), new StatusFilter(doorman, check, metrics, plan.metricsOpen()));
    var webSockets = new WebSocketFilter(endpoints.getWebSocketEngine(), doorman, check, paths, flusher, nanos);
    chain.add(chain.indexOfType(HttpServerFilter.class), webSockets);
    // Right behind the socket, so that it sees a connection before TLS does.
    chain.add(1, doorman);
  }
}
