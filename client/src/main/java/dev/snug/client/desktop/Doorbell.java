package dev.snug.client.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A second start of the app rings here and hands over what it was started with, instead of opening a window of its own. It is
/// a Unix domain socket in the data folder, which only this person may enter; Windows has them too since version 10.
///
/// What is handed over is one text in UTF-8, at most [#MOST_BYTES] long; empty if there is nothing but the start itself. It is
/// answered by one byte when it has been taken.
public final class Doorbell implements AutoCloseable {

  /// Longer than any invite; whatever is longer is cut off and not taken.
  static final int MOST_BYTES = 4096;

  private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final byte TAKEN = 1;

  private final Path place;
  private final ServerSocketChannel door;
  private final Consumer<String> taken;

  private Doorbell(Path place, ServerSocketChannel door, Consumer<String> taken) {
    this.place = place;
    this.door = door;
    this.taken = taken;
  }

  /// Hangs the bell up. Only whoever holds the lock of the data folder does so: what an app that was killed left behind is
  /// taken away.
  ///
  /// @param taken gets what is handed over, on a thread of the bell
  /// @throws IOException if there can be none, for example because the path is longer than the system takes
  public static Doorbell hang(Path folder, Consumer<String> taken) throws IOException {
    var place = place(folder);
    Files.deleteIfExists(place);
    var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      door.bind(UnixDomainSocketAddress.of(place));
    } catch (IOException | RuntimeException e) {
      door.close();
      throw new IOException("no doorbell", e);
    }
    var bell = new Doorbell(place, door, taken);
    Thread.ofVirtual().name("doorbell").start(bell::listen);
    return bell;
  }

  /// Rings at the app that has that folder open. Takes a few seconds at most.
  ///
  /// @return whether it took what was handed over
  public static boolean ring(Path folder, String message) {
    var isTaken = new CountDownLatch(1);
    return within(() -> {
      try (var line = SocketChannel.open(UnixDomainSocketAddress.of(place(folder)))) {
        write(line, message);
        if (line.read(ByteBuffer.allocate(1)) == 1) {
          isTaken.countDown();
        }
      }
    }) && isTaken.getCount() == 0;
  }

  private static Path place(Path folder) {
    return folder.resolve("doorbell");
  }

  private void listen() {
    while (door.isOpen()) {
      try (var line = door.accept()) {
        // One after the other: whoever rings twice is the same person.
        within(() -> answer(line));
      } catch (AsynchronousCloseException e) {
        return;
      } catch (IOException e) {
        LOG.debug("Somebody rang and went", e);
      }
    }
  }

  private void answer(SocketChannel line) throws IOException {
    var heard = ByteBuffer.allocate(MOST_BYTES + 1);
    while (heard.hasRemaining() && line.read(heard) >= 0) {
      // More may come.
    }
    if (heard.position() <= MOST_BYTES) {
      taken.accept(new String(heard.array(), 0, heard.position(), StandardCharsets.UTF_8));
      line.write(ByteBuffer.wrap(new byte[] {TAKEN}));
    }
  }

  private static void write(SocketChannel line, String message) throws IOException {
    var bytes = ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      line.write(bytes);
    }
    line.shutdownOutput();
  }

  @FunctionalInterface
  private interface Talk {
    void go() throws IOException;
  }

  /// Such a socket knows no timeout: whoever talks too long is interrupted, which closes it.
  ///
  /// @return whether it went well, and in time
  private static boolean within(Talk talk) {
    var isDone = new CountDownLatch(1);
    var talking = Thread.ofVirtual().name("doorbell-talk").start(() -> {
      try {
        talk.go();
        isDone.countDown();
      } catch (IOException e) {
        LOG.debug("Nobody answers the doorbell, or nobody rings", e);
      }
    });
    try {
      talking.join(PATIENCE);
      talking.interrupt();
      return isDone.await(0, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      Files.deleteIfExists(place);
    } catch (IOException e) {
      LOG.debug("The doorbell could not be taken down", e);
    }
  }
}
