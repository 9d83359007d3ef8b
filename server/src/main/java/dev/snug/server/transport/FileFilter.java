package dev.snug.server.transport;

import dev.snug.server.file.HttpDesk;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.jspecify.annotations.Nullable;

/// Takes the HTTP requests about files and to hooks out of the way of the WebSockets. While the house works on a piece, nothing more is
/// read from that connection.
final class FileFilter extends BaseFilter {

  private static final String FILES = "/files";
  private static final String HOOKS = "/hooks/";

  private final HttpDesk files;
  private final HttpDesk hooks;
  private final Doorman doorman;
  private final RequestCheck check;
  private final LongSupplier nanos;

  FileFilter(HttpDesk files, HttpDesk hooks, Doorman doorman, RequestCheck check, LongSupplier nanos) {
    this.files = files;
    this.hooks = hooks;
    this.doorman = doorman;
    this.check = check;
    this.nanos = nanos;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    HttpContent content = context.getMessage();
    var line = doorman.line(context.getConnection());
    if (line.isWebSocket() || !(content.getHttpHeader() instanceof HttpRequestPacket request)
        || !check.admits(request.getHeader("Host"), request.getHeader("Origin"))) {
      return context.getInvokeAction();
    }
    var desk = desk(request.getRequestURI());
    if (desk == null) {
      return context.getInvokeAction();
    }
    var bytes = new byte[content.getContent().remaining()];
    content.getContent().get(bytes);
    var last = content.isLast();
    content.recycle();
    var under = line.exchange();
    if (under != null) {
      return under.goOn(context, bytes, last);
    }
    var exchange = new FileExchange(desk, line, request, nanos);
    line.exchange(exchange);
    return exchange.begin(context, bytes, last);
  }

  private @Nullable HttpDesk desk(String path) {
    if (path.startsWith(HOOKS)) {
      return hooks;
    }
    return path.equals(FILES) || path.startsWith(FILES + "/") ? files : null;
  }
}
