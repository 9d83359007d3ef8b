package dev.snug.server.transport;

import dev.snug.shared.protocol.CloseCode;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;

/// What the engine itself writes (goodbyes, pongs, echoes) goes through the line's outbox like everything else. Nothing
/// ever waits here: what is taken counts as written.
final class EngineWriter extends Writer {

  private static final int CLOSE = 8;

  private final Line line;
  private final LongSupplier nanos;

  EngineWriter(Line line, LongSupplier nanos) {
    this.line = line;
    this.nanos = nanos;
  }

  @Override
  public void write(ByteBuffer buffer, CompletionHandler<ByteBuffer> completion) {
    var frame = new byte[buffer.remaining()];
    buffer.get(frame);
    if ((frame[0] & 0x0F) == CLOSE) {
      line.outbox().offerLast(frame);
    } else if (!line.outbox().offer(frame)) {
      line.close(CloseCode.TOO_SLOW);
    }
    completion.completed(buffer);
  }

  @Override
  public void close() {
    line.leave(nanos.getAsLong());
  }
}
