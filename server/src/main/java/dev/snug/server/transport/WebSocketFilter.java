package dev.snug.server.transport;

import dev.snug.server.session.Flusher;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.WebSocketEngine;

/// Turns HTTP requests into WebSockets and hands the engine its frames. Everything else is refused and the connection
/// closed, so that nothing of a refused request is ever looked at.
final class WebSocketFilter extends BaseFilter {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int UPGRADE_REQUIRED = 426;

  private final WebSocketEngine engine;
  private final Doorman doorman;
  private final RequestCheck check;
  private final Set<String> paths;
  private final Flusher flusher;
  private final LongSupplier nanos;

  WebSocketFilter(
      WebSocketEngine engine, Doorman doorman, RequestCheck check, Set<String> paths, Flusher flusher,
      LongSupplier nanos) {
    this.engine = engine;
    this.doorman = doorman;
    this.check = check;
    this.paths = paths;
    this.flusher = flusher;
    this.nanos = nanos;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    HttpContent content = context.getMessage();
    flusher.burst(() -> take(context, content));
    content.recycle();
    return context.getStopAction();
  }

  private void take(FilterChainContext context, HttpContent content) {
    var line = doorman.line(context.getConnection());
    if (!line.isWebSocket() && content.getHttpHeader() instanceof HttpRequestPacket request) {
      answer(context, request, line);
    }
    // Frames may come right behind the request.
    if (line.isWebSocket() && content.getContent().hasRemaining()) {
      line.take(content.getContent().toByteBuffer());
    }
  }

  private void answer(FilterChainContext context, HttpRequestPacket request, Line line) {
    if (!check.admits(request.getHeader("Host"), request.getHeader("Origin"))) {
      refuse(context, request, FORBIDDEN);
    } else if (!paths.contains(request.getRequestURI())) {
      refuse(context, request, NOT_FOUND);
    } else if (!"websocket".equalsIgnoreCase(request.getUpgrade())) {
      refuse(context, request, UPGRADE_REQUIRED);
    } else {
      upgrade(context, request, line);
    }
  }

  private void upgrade(FilterChainContext context, HttpRequestPacket request, Line line) {
    var response = new TyrusUpgradeResponse();
    var upgrade = engine.upgrade(described(request), response);
    switch (upgrade.getStatus()) {
      case SUCCESS -> {
        context.write(HttpContent.builder(packet(request, response)).build());
        // The engine opens the endpoint within this call, on this thread: that is how the endpoint finds its line.
        ScopedValue.where(Endpoints.LINE, line)
            .run(() ->
                line.engine(upgrade.createConnection(
                    new EngineWriter(line, nanos), _ -> line.leave(nanos.getAsLong()))));
      }
      case HANDSHAKE_FAILED, NOT_APPLICABLE ->
          refuse(context, request, response.getStatus() >= 400 ? response.getStatus() : FORBIDDEN);
    }
  }

  private static void refuse(FilterChainContext context, HttpRequestPacket request, int status) {
    var response = request.getResponse();
    response.setProtocol(Protocol.HTTP_1_1);
    response.setStatus(status);
    response.setContentLength(0);
    response.setHeader("Connection", "close");
    context.write(HttpContent.builder(response).last(true).build());
    context.getConnection().closeSilently();
  }

  private static HttpResponsePacket packet(HttpRequestPacket request, UpgradeResponse response) {
    var packet = request.getResponse();
    packet.setProtocol(Protocol.HTTP_1_1);
    packet.setStatus(response.getStatus());
    response.getHeaders().forEach((name, values) -> packet.setHeader(name, String.join(", ", values)));
    return packet;
  }

  private static RequestContext described(HttpRequestPacket request) {
    var described =
        RequestContext.Builder.create()
            .requestURI(URI.create(request.getRequestURI()))
            .parameterMap(Map.of())
            .secure(request.isSecure())
            .remoteAddr(request.getRemoteAddress())
            .build();
    for (var name : request.getHeaders().names()) {
      for (var value : request.getHeaders().values(name)) {
        var values = Arrays.stream(value.split(",", -1)).map(String::strip).toList();
        described.getHeaders().merge(name, values, WebSocketFilter::joined);
      }
    }
    return described;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
