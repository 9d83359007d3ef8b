package dev.snug.client.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A line to a house that drops each connection after so many bytes.
final class BadLine implements AutoCloseable {

  private final ServerSocket listening;
  private final int port;
  private final long bytesEach;
  private final AtomicInteger drops = new AtomicInteger();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  BadLine(int port, long bytesEach) {
    this.port = port;
    this.bytesEach = bytesEach;
    try {
      this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  int drops() {
    return drops.get();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (var each : sockets) {
      each.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        var here = listening.accept();
        var there = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(here);
        sockets.add(there);
        var left = new AtomicLong(bytesEach);
        Thread.ofPlatform().daemon().start(() -> carry(here, there, left));
        Thread.ofPlatform().daemon().start(() -> carry(there, here, left));
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  private void carry(Socket from, Socket to, AtomicLong left) {
    var piece = new byte[16 * 1024];
    try (from; to) {
      for (var read = from.getInputStream().read(piece); read >= 0; read = from.getInputStream().read(piece)) {
        to.getOutputStream().write(piece, 0, read);
        if (left.addAndGet(-read) < 0) {
          drops.incrementAndGet();
          return;
        }
      }
    } catch (IOException e) {
      // The other side has gone.
    }
  }
}
