package dev.snug.server.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.asyncqueue.AsyncQueueWriter;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.NIOConnection;

/// The way bytes leave a connection, one write at a time. Without TLS they go straight to the socket, which costs half of
/// what the transport's chain of filters does; what the socket does not take at once goes through the chain.
final class Outlet {

  private final Connection<?> connection;
  private final boolean encrypted;
  private final Runnable lost;

  /// @param lost called when something written will not leave
  Outlet(Connection<?> connection, boolean encrypted, Runnable lost) {
    this.connection = connection;
    this.encrypted = encrypted;
    this.lost = lost;
    // The server's default: a write to somebody who does not read would hold the writing thread for half a minute.
    connection.configureBlocking(false);
    // The outbox has one write under way and bounds the rest; a second bound would only fail what the first let pass.
    connection.setMaxAsyncWriteQueueSize(AsyncQueueWriter.UNLIMITED_SIZE);
  }

  /// Writes without waiting.
  ///
  /// @param bytes the caller's again when this returns
  /// @param written called once, when they have left this program or never will
  void write(ByteBuffer bytes, Runnable written) {
    try {
      // Something of the transport's own, such as the answer to the upgrade, may still be in its queue.
      if (!encrypted
          && connection instanceof NIOConnection own
          && own.getAsyncWriteQueue().isEmpty()
          && own.getChannel() instanceof SocketChannel socket) {
        socket.write(bytes);
      }
    } catch (IOException e) {
      lost.run();
      written.run();
      return;
    }
    if (bytes.hasRemaining()) {
      writeLater(connection, bytes, written);
    } else {
      written.run();
    }
  }

  private <L> void writeLater(Connection<L> to, ByteBuffer bytes, Runnable written) {
    var rest = new byte[bytes.remaining()];
    bytes.get(rest);
    to.write(
        Buffers.wrap(to.getTransport().getMemoryManager(), rest),
        new EmptyCompletionHandler<WriteResult<Buffer, L>>() {
          @Override
          public void completed(WriteResult<Buffer, L> result) {
            written.run();
          }

          @Override
          public void cancelled() {
            failed(new IOException("the write was cancelled"));
          }

          @Override
          public void failed(Throwable cause) {
            lost.run();
            written.run();
          }
        });
  }
}
