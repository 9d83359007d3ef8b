package dev.snug.client.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A network between a guest and a house that can break: it forwards bytes until it is cut, in the middle of whatever is
/// under way.
public final class ShakyNetwork implements AutoCloseable {

  private final int to;
  private final ServerSocket door;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile boolean broken;

  /// @param to the port of the house on this computer
  public ShakyNetwork(int to) throws IOException {
    this.to = to;
    this.door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /// Breaks every connection; new ones are possible.
  public void cuts() {
    for (var socket : open) {
      close(socket);
    }
    open.clear();
  }

  /// Breaks every connection and takes no new ones until [#mends].
  public void breaks() {
    broken = true;
    cuts();
  }

  public void mends() {
    broken = false;
  }

  @Override
  public void close() {
    cuts();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var guest = door.accept();
        if (broken) {
          guest.close();
          continue;
        }
        lead(guest);
      } catch (IOException e) {
        cuts();
      }
    }
  }

  /// Where no house is, nobody waits for one.
  private void lead(Socket guest) {
    try {
      var house = new Socket(InetAddress.getByName("127.0.0.1"), to);
      open.add(guest);
      open.add(house);
      Thread.ofVirtual().start(() -> forward(guest, house));
      Thread.ofVirtual().start(() -> forward(house, guest));
    } catch (IOException e) {
      close(guest);
    }
  }

  private static void forward(Socket from, Socket into) {
    try {
      from.getInputStream().transferTo(into.getOutputStream());
    } catch (IOException e) {
      // One side is gone, so is the other now.
    }
    close(from);
    close(into);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
