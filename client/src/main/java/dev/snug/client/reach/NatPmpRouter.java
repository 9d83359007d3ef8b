package dev.snug.client.reach;

import dev.snug.shared.identity.Address;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;

/// A router that speaks NAT-PMP (RFC 6886): a few bytes over UDP, asked and answered.
///
/// @param place where it may be; whether it is there is known when it answers
record NatPmpRouter(InetSocketAddress place) implements Router {

  static final int PORT = 5351;

  private static final byte VERSION = 0;
  private static final byte ASK_ADDRESS = 0;
  private static final byte ASK_TCP = 2;
  private static final int ANSWER = 128;
  private static final int HEAD = 8;
  private static final int DONE = 0;
  /// RFC 6886, 3.1, doubles from 250 ms on, for a minute; nobody waits that long here.
  private static final int[] PATIENCE_MILLIS = {250, 500, 1_000};

  @Override
  public Lease open(int inside, int outside, Duration lasts) throws IOException, SaysNo {
    var address = new byte[4];
    ask(new byte[] {VERSION, ASK_ADDRESS}, ASK_ADDRESS, HEAD + 4).get(address);
    var answer = ask(request(inside, outside, lasts), ASK_TCP, HEAD + 8);
    answer.getShort();
    var port = Short.toUnsignedInt(answer.getShort());
    var granted = Duration.ofSeconds(Integer.toUnsignedLong(answer.getInt()));
    if (port == 0) {
      throw new SaysNo("NAT-PMP gave no port");
    }
    return new Lease(new Address(InetAddress.getByAddress(address).getHostAddress(), port), granted);
  }

  @Override
  public void close(int inside, Lease lease) throws IOException {
    try {
      ask(request(inside, 0, Duration.ZERO), ASK_TCP, HEAD + 8);
    } catch (SaysNo e) {
      throw new IOException(e);
    }
  }

  private static byte[] request(int inside, int outside, Duration lasts) {
    var request = new byte[12];
    ByteBuffer.wrap(request).put(VERSION).put(ASK_TCP).putShort((short) 0).putShort((short) inside).putShort((short) outside)
        .putInt((int) lasts.toSeconds());
    return request;
  }

  /// Asks until it is answered, a few times.
  ///
  /// @return the answer, from behind its head
  private ByteBuffer ask(byte[] request, byte kind, int length) throws IOException, SaysNo {
    try (var socket = new DatagramSocket()) {
      // What comes from elsewhere is not taken for the router's.
      socket.connect(place);
      for (var patience : PATIENCE_MILLIS) {
        socket.send(new DatagramPacket(request, request.length));
        socket.setSoTimeout(patience);
        var packet = new DatagramPacket(new byte[64], 64);
        try {
          socket.receive(packet);
          return read(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()), kind, length);
        } catch (SocketTimeoutException e) {
          // Once more.
        }
      }
      throw new IOException("nobody speaks NAT-PMP at " + place);
    }
  }

  private static ByteBuffer read(ByteBuffer answer, byte kind, int length) throws IOException, SaysNo {
    if (answer.remaining() < HEAD || answer.get() != VERSION || Byte.toUnsignedInt(answer.get()) != ANSWER + kind) {
      throw new IOException("that is no answer of NAT-PMP");
    }
    var result = answer.getShort();
    if (result != DONE) {
      throw new SaysNo("NAT-PMP says " + result);
    }
    if (answer.capacity() < length || answer.limit() < length) {
      throw new IOException("the answer of NAT-PMP breaks off");
    }
    answer.getInt();
    return answer;
  }
}
