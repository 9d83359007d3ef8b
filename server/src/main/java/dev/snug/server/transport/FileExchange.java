package dev.snug.server.transport;

import dev.snug.server.file.Asked;
import dev.snug.server.file.Caller;
import dev.snug.server.file.HttpDesk;
import dev.snug.server.file.Incoming;
import dev.snug.server.file.Reply;
import java.util.HashMap;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.jspecify.annotations.Nullable;

/// One request about a file, or to a hook, and its answer. The house works on one piece at a time, and the connection waits suspended
/// meanwhile: whoever is told to go on does so where the last one stopped, on whatever thread.
final class FileExchange implements Caller {

  /// What is read of a request that is refused already, so that its sender sees the answer and not a broken line.
  private static final long REST_MOST = 1024 * 1024;

  private final HttpDesk desk;
  private final Line line;
  private final HttpRequestPacket request;
  private final LongSupplier nanos;
  private final TransferPace pace;
  private volatile @Nullable FilterChainContext context;
  private volatile @Nullable Incoming incoming;
  private volatile boolean answered;
  private volatile boolean over;
  private byte[] held = new byte[0];
  /// Whether the engine has said that nothing more of the request comes.
  private boolean last;
  /// Whether all that was announced has come: of a request that offers another protocol, as some clients' first does, the engine
  /// does not say it.
  private boolean whole;
  private long came;
  private long rest;

  FileExchange(HttpDesk desk, Line line, HttpRequestPacket request, LongSupplier nanos) {
    this.desk = desk;
    this.line = line;
    this.request = request;
    this.nanos = nanos;
    this.pace = new TransferPace(desk.limits(), nanos);
  }

  /// The request has come, perhaps with some of its content.
  NextAction begin(FilterChainContext from, byte[] bytes, boolean isLast) {
    wait(from);
    held = bytes;
    count(bytes.length, isLast);
    desk.ask(asked(), this);
    return from.getSuspendAction();
  }

  /// More of its content has come.
  NextAction goOn(FilterChainContext from, byte[] bytes, boolean isLast) {
    pace.moved(bytes.length);
    count(bytes.length, isLast);
    if (answered) {
      return drain(from, bytes.length);
    }
    var taking = incoming;
    if (taking == null) {
      line.cut();
      return from.getStopAction();
    }
    wait(from);
    taking.take(bytes, whole);
    return from.getSuspendAction();
  }

  @Override
  public void known() {
    line.known();
  }

  @Override
  public void send(Incoming to) {
    incoming = to;
    if (over) {
      to.broken();
      return;
    }
    acknowledge();
    var first = held;
    held = new byte[0];
    to.take(first, whole);
  }

  @Override
  public void readOn() {
    pace.moved(0);
    var from = context;
    if (from != null) {
      from.resume(from.getStopAction());
    }
  }

  @Override
  public void answer(Reply reply) {
    var from = context;
    if (from == null || over) {
      return;
    }
    answered = true;
    pace.moved(0);
    new FileAnswer(desk, this, from, request.getResponse(), reply, last).begin();
  }

  @Override
  public void cut() {
    line.cut();
  }

  /// So many bytes of the answer have left.
  void left(int bytes) {
    pace.moved(bytes);
  }

  /// The answer has left; the next request may come, or what is left of this one.
  void done() {
    var from = context;
    if (from == null) {
      return;
    }
    // They were silent for as long as they were listening.
    line.heard(nanos.getAsLong());
    if (last) {
      line.exchange(null);
    } else if (whole) {
      // It was told that the connection ends with this.
      from.getConnection().closeSilently();
    }
    from.resume(from.getStopAction());
  }

  /// The connection is over.
  void broken() {
    over = true;
    var taking = incoming;
    if (taking != null) {
      taking.broken();
    }
  }

  /// Whether it takes too long. On the sweep's thread.
  boolean isTooSlow() {
    return pace.isTooSlow();
  }

  private void count(int bytes, boolean isLast) {
    came += bytes;
    last = isLast;
    whole = isLast || (request.getContentLength() >= 0 && came >= request.getContentLength());
  }

  /// Some send nothing before they are told to (RFC 9110, 10.1.1).
  private void acknowledge() {
    var from = context;
    if (from != null && request.requiresAcknowledgement() && held.length == 0) {
      var response = request.getResponse();
      response.setProtocol(Protocol.HTTP_1_1);
      response.setStatus(HttpStatus.CONINTUE_100);
      response.setAcknowledgement(true);
      from.write(response);
    }
  }

  private void wait(FilterChainContext from) {
    context = from;
    var _ = from.suspend();
  }

  private NextAction drain(FilterChainContext from, int bytes) {
    rest += bytes;
    if (whole || rest > REST_MOST) {
      from.getConnection().closeSilently();
    }
    return from.getStopAction();
  }

  private Asked asked() {
    var headers = new HashMap<String, String>();
    for (var name : request.getHeaders().names()) {
      headers.putIfAbsent(name.toLowerCase(Locale.ROOT), request.getHeader(name));
    }
    return new Asked(
        request.getMethod().getMethodString(), request.getRequestURI(), headers, request.getContentLength(),
        line.visitor());
  }
}
