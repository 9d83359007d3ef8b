package dev.snug.server.transport;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/// Answers `/health` and `/metrics`, to programs on this machine alone unless the house is told otherwise; for all others they are not there. What a
/// proxy on this machine passes on from elsewhere is no question of this machine. No web page is ever answered.
final class StatusFilter extends BaseFilter {

  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final Doorman doorman;
  private final RequestCheck check;
  private final Metrics metrics;
  private final boolean isOpen;

  /// @param isOpen whether others are answered, too
  StatusFilter(Doorman doorman, RequestCheck check, Metrics metrics, boolean isOpen) {
    this.doorman = doorman;
    this.check = check;
    this.metrics = metrics;
    this.isOpen = isOpen;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    HttpContent content = context.getMessage();
    var line = doorman.line(context.getConnection());
    if (line.isWebSocket() || !(content.getHttpHeader() instanceof HttpRequestPacket request)
        || !isAnswered(line, request)) {
      return context.getInvokeAction();
    }
    switch (request.getRequestURI()) {
      case "/health" -> {
        var isWell = metrics.isWell();
        answer(context, request, isWell ? OK : UNAVAILABLE, "text/plain; charset=utf-8", isWell ? "ok\n" : "not well\n");
      }
      case "/metrics" ->
          answer(context, request, OK, "text/plain; version=0.0.4; charset=utf-8", metrics.text(doorman.lines().size()));
      default -> {
        return context.getInvokeAction();
      }
    }
    content.recycle();
    return context.getStopAction();
  }

  private boolean isAnswered(Line line, HttpRequestPacket request) {
    return Method.GET.equals(request.getMethod())
        && (isOpen || isFromHere(line, request))
        && check.admits(request.getHeader("Host"), request.getHeader("Origin"));
  }

  private static boolean isFromHere(Line line, HttpRequestPacket request) {
    return line.visitor().address().isLoopbackAddress()
        && request.getHeader("Forwarded") == null
        && request.getHeader("X-Forwarded-For") == null;
  }

  private static void answer(
      FilterChainContext context, HttpRequestPacket request, int status, String type, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var response = request.getResponse();
    response.setProtocol(Protocol.HTTP_1_1);
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Connection", "close");
    Buffer body = Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, bytes);
    context.write(HttpContent.builder(response).content(body).last(true).build());
    context.getConnection().closeSilently();
  }
}
