package dev.snug.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A client that keeps to no rules: bytes out, bytes in.
final class RawClient implements AutoCloseable {

  static final byte[] MASK = {1, 2, 3, 4};

  private final Socket socket;
  private final InputStream in;

  RawClient(int port) {
    try {
      socket = new Socket("127.0.0.1", port);
      socket.setSoTimeout((int) Guest.PATIENCE.toMillis());
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One whose upgrade was accepted.
  static RawClient upgraded(int port) {
    return upgraded(port, "/ws");
  }

  static RawClient upgraded(int port, String path) {
    var client = new RawClient(port);
    var answer = client.asks(path, "127.0.0.1:" + port, "");
    if (!answer.startsWith("HTTP/1.1 101")) {
      throw new AssertionError(answer);
    }
    return client;
  }

  static String request(String path, String host, String headers) {
    return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n";
  }

  /// Asks for a WebSocket; the answer is the head of the response.
  String asks(String path, String host, String headers) {
    sends(request(path, host, headers).getBytes(StandardCharsets.US_ASCII));
    return head();
  }

  String head() {
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      var next = read();
      if (next < 0) {
        break;
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  /// Whether the bytes could be handed to the system.
  boolean sends(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  void sendsText(String text) {
    sends(frame(0x81, text.getBytes(StandardCharsets.UTF_8)));
  }

  /// A masked frame with this first byte.
  static byte[] frame(int first, byte[] payload) {
    var header = header(first, payload.length);
    var frame = ByteBuffer.allocate(header.length + payload.length).put(header);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ MASK[i & 3]));
    }
    return frame.array();
  }

  /// The header of a masked frame that says it has this length.
  static byte[] header(int first, long length) {
    var header = ByteBuffer.allocate(14).put((byte) first);
    if (length >= 0 && length <= 125) {
      header.put((byte) (0x80 | length));
    } else if (length >= 0 && length <= 0xFFFF) {
      header.put((byte) (0x80 | 126)).putShort((short) length);
    } else {
      header.put((byte) (0x80 | 127)).putLong(length);
    }
    header.put(MASK);
    var bytes = new byte[header.position()];
    header.flip().get(bytes);
    return bytes;
  }

  /// The payload of the next frame; for a close frame, its code first.
  byte[] hears() {
    read();
    var code = read() & 0x7F;
    var length = code;
    if (code == 126) {
      length = read() << 8 | read();
    } else if (code == 127) {
      length = 0;
      for (int i = 0; i < 8; i++) {
        length = length << 8 | read();
      }
    }
    var payload = new byte[length];
    for (int i = 0; i < length; i++) {
      payload[i] = (byte) read();
    }
    return payload;
  }

  String hearsText() {
    return new String(hears(), StandardCharsets.UTF_8);
  }

  /// Reads on until the server closes; false if it does not in time.
  boolean isClosed() {
    try {
      while (in.read() >= 0) {
        // Passed over: only the end is of interest.
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /// Everything until the server closes.
  byte[] everything() {
    var all = new ByteArrayOutputStream();
    for (var next = read(); next >= 0; next = read()) {
      all.write(next);
    }
    return all.toByteArray();
  }

  private int read() {
    try {
      return in.read();
    } catch (SocketTimeoutException e) {
      throw new AssertionError("nothing came", e);
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
