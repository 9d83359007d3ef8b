package dev.snug.server.admin;

import dev.snug.shared.identity.OwnerOnly;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A socket in the house's folder (`admin`), which only the owner of the folder can open: one line is asked, one is answered. Never on the
/// network. The server holds the folder while it listens here, so what lies there from before is nobody's.
public final class AdminSocket implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AdminSocket.class);

  /// Longer than any wish.
  private static final int LINE_BYTES = 4_096;

  /// Nobody at a keyboard asks more at once.
  private static final int AT_ONCE = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path file;
  private final ServerSocketChannel channel;
  private final Function<Wish, Answer> house;
  private final Semaphore free = new Semaphore(AT_ONCE);

  private AdminSocket(Path file, ServerSocketChannel channel, Function<Wish, Answer> house) {
    this.file = file;
    this.channel = channel;
    this.house = house;
  }

  /// Where the socket of a house is.
  public static Path in(Path folder) {
    return folder.resolve("admin");
  }

  /// Listens from now on.
  ///
  /// @param house carries wishes out; called on threads of this socket
  /// @throws IOException if the system cannot do that here, for example because the folder's name is too long for it
  public static AdminSocket open(Path folder, Function<Wish, Answer> house) throws IOException {
    var file = in(folder);
    Files.deleteIfExists(file);
    try {
      var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      try {
        channel.bind(UnixDomainSocketAddress.of(file));
        OwnerOnly.file(file);
      } catch (IOException e) {
        channel.close();
        throw e;
      }
      var socket = new AdminSocket(file, channel, house);
      Thread.ofVirtual().name("snug-admin").start(socket::listen);
      return socket;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /// Asks the server that holds the folder.
  ///
  /// @throws IOException if none answers in time
  public static Answer ask(Path folder, Wish wish) throws IOException {
    try (var line = SocketChannel.open(UnixDomainSocketAddress.of(in(folder)))) {
      cutLater(line);
      send(line, wish.line());
      return Answer.read(readLine(line));
    } catch (IllegalArgumentException e) {
      throw new IOException("what the server answered is not understood", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("closing {}: {}", file, e.getMessage());
    }
  }

  private void listen() {
    while (channel.isOpen()) {
      try {
        var line = channel.accept();
        if (free.tryAcquire()) {
          Thread.ofVirtual().name("snug-admin").start(() -> answer(line));
        } else {
          line.close();
        }
      } catch (IOException e) {
        if (channel.isOpen()) {
          LOG.warn("{} takes no more wishes: {}", file, e.getMessage());
          return;
        }
      }
    }
  }

  private void answer(SocketChannel line) {
    try (line) {
      cutLater(line);
      send(line, carriedOut(readLine(line)).line());
    } catch (IOException e) {
      LOG.info("a wish was not answered: {}", e.getMessage());
    } finally {
      free.release();
    }
  }

  private Answer carriedOut(String asked) {
    try {
      return house.apply(Wish.read(asked));
    } catch (IllegalArgumentException e) {
      return new Answer.Not("The server does not understand that; it may be of another version.");
    }
  }

  private static void cutLater(SocketChannel line) {
    var _ = CompletableFuture.runAsync(
        () -> {
          try {
            line.close();
          } catch (IOException e) {
            LOG.info("cutting a line: {}", e.getMessage());
          }
        },
        CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static void send(SocketChannel line, String text) throws IOException {
    var bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      line.write(bytes);
    }
  }

  private static String readLine(SocketChannel line) throws IOException {
    var input = new Bounded(Channels.newInputStream(line));
    var text = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine();
    if (text == null) {
      throw new IOException("nothing was said");
    }
    return text;
  }

  /// As many bytes as a line may have.
  private static final class Bounded extends InputStream {
    private final InputStream whole;
    private int left = LINE_BYTES;

    Bounded(InputStream whole) {
      this.whole = whole;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? whole.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      var read = whole.read(bytes, from, Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }
  }
}
