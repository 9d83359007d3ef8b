package dev.snug.server.transport;

import dev.snug.server.file.HttpDesk;
import dev.snug.server.file.Reply;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.memory.Buffers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An answer on its way: its head, then a piece of the file at a time, the next when the last has left. So a transfer
/// holds one piece in memory, whoever is at the other end.
final class FileAnswer {

  private static final Logger LOG = LoggerFactory.getLogger(FileAnswer.class);
  private static final int PIECE_BYTES = 64 * 1024;

  private final HttpDesk desk;
  private final FileExchange exchange;
  private final FilterChainContext context;
  private final HttpResponsePacket response;
  private final Reply reply;
  private final boolean isAlone;
  private @Nullable FileChannel channel;
  private long sent;

  /// @param isAlone whether nothing more of the request is going to come
  FileAnswer(
      HttpDesk desk, FileExchange exchange, FilterChainContext context, HttpResponsePacket response, Reply reply,
      boolean isAlone) {
    this.desk = desk;
    this.exchange = exchange;
    this.context = context;
    this.response = response;
    this.reply = reply;
    this.isAlone = isAlone;
  }

  void begin() {
    response.setProtocol(Protocol.HTTP_1_1);
    response.setStatus(reply.status());
    reply.headers().forEach(response::setHeader);
    if (!isAlone) {
      response.setHeader("Connection", "close");
      response.getProcessingState().setKeepAlive(false);
    }
    switch (reply.content()) {
      case Reply.Content.None _ -> {
        if (reply.status() != 204 && reply.status() != 304) {
          response.setContentLength(0);
        }
        write(new byte[0], true);
      }
      case Reply.Content.Text(var text) -> {
        var json = text.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(json.length);
        write(response.getRequest().isHeadRequest() ? new byte[0] : json, true);
      }
      case Reply.Content.Part part -> {
        response.setContentLengthLong(part.length());
        if (!part.isSent() || part.length() == 0) {
          write(new byte[0], true);
        } else {
          next(part);
        }
      }
    }
  }

  /// On a thread of files.
  private void next(Reply.Content.Part part) {
    try {
      var open = channel;
      if (open == null) {
        open = FileChannel.open(part.file());
        channel = open;
      }
      var piece = ByteBuffer.allocate((int) Math.min(PIECE_BYTES, part.length() - sent));
      while (piece.hasRemaining()) {
        if (open.read(piece, part.from() + sent + piece.position()) < 0) {
          throw new IOException("a file is shorter than it was");
        }
      }
      sent += piece.capacity();
      write(piece.array(), sent == part.length());
    } catch (IOException e) {
      LOG.warn("a file was not sent to its end: {}", e.getMessage());
      release();
      exchange.cut();
    }
  }

  /// The engine's own way of writing names its results by a raw type.
  @SuppressWarnings("rawtypes")
  private void write(byte[] bytes, boolean isLast) {
    var content =
        HttpContent.builder(response).content(Buffers.wrap(context.getMemoryManager(), bytes)).last(isLast).build();
    context.write(content, new EmptyCompletionHandler<WriteResult>() {
      @Override
      public void completed(WriteResult result) {
        left(bytes.length, isLast);
      }

      @Override
      public void cancelled() {
        lost();
      }

      @Override
      public void failed(Throwable cause) {
        lost();
      }
    });
  }

  /// On whatever thread has written it.
  private void left(int bytes, boolean isLast) {
    exchange.left(bytes);
    if (isLast) {
      release();
      if (isAlone) {
        context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
      }
      exchange.done();
    } else if (reply.content() instanceof Reply.Content.Part part) {
      part.standing().check(() -> {
        if (!desk.execute(() -> next(part))) {
          lost();
        }
      }, this::lost);
    }
  }

  private void lost() {
    release();
    exchange.cut();
  }

  private void release() {
    var open = channel;
    channel = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        LOG.warn("a file was not closed: {}", e.getMessage());
      }
    }
  }
}
