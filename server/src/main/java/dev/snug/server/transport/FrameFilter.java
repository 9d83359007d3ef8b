package dev.snug.server.transport;

import dev.snug.server.session.Flusher;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/// Takes the bytes of a connection that has become a WebSocket: HTTP has nothing to do with them any more.
final class FrameFilter extends BaseFilter {

  private final Doorman doorman;
  private final Flusher flusher;

  FrameFilter(Doorman doorman, Flusher flusher) {
    this.doorman = doorman;
    this.flusher = flusher;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    var line = doorman.line(context.getConnection());
    if (!line.isWebSocket()) {
      return context.getInvokeAction();
    }
    Buffer bytes = context.getMessage();
    flusher.burst(() -> line.take(bytes.toByteBuffer()));
    bytes.tryDispose();
    return context.getStopAction();
  }
}
