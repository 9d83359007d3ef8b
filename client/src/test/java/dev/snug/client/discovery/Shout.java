package dev.snug.client.discovery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Whatever somebody without manners may send into the network: one packet of multicast DNS that announces a house, letter by letter.
///
/// @param service the name of the service
/// @param address where it is said to be
/// @param seconds how long it is to count
record Shout(String service, InetAddress address, int port, int seconds, Map<String, String> text) {

  private static final int MULTICAST_PORT = 5353;
  private static final int POINTER = 12;
  private static final int TEXT = 16;
  private static final int SERVICE = 33;
  private static final int ADDRESS = 1;
  private static final int ANSWER = 0x8400;
  private static final int INTERNET = 1;
  private static final int UNIQUE = 0x8001;

  /// Sends it into the network of an address of this computer.
  void into(InetAddress place) throws IOException {
    var bytes = bytes();
    try (var socket = new MulticastSocket()) {
      socket.setNetworkInterface(NetworkInterface.getByInetAddress(place));
      socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName("224.0.0.251"), MULTICAST_PORT));
    }
  }

  private byte[] bytes() throws IOException {
    var type = name("_snug", "_tcp", "local");
    var own = name(service, "_snug", "_tcp", "local");
    var machine = name("machine-" + service, "local");
    var packet = new ByteArrayOutputStream();
    packet.write(ByteBuffer.allocate(12).putShort((short) 0).putShort((short) ANSWER).putShort((short) 0).putShort((short) 4).array());
    packet.write(record(type, POINTER, INTERNET, own));
    var where = ByteBuffer.allocate(6 + machine.length).putShort((short) 0).putShort((short) 0).putShort((short) port).put(machine);
    packet.write(record(own, SERVICE, UNIQUE, where.array()));
    packet.write(record(own, TEXT, UNIQUE, texts()));
    packet.write(record(machine, ADDRESS, UNIQUE, address.getAddress()));
    return packet.toByteArray();
  }

  private byte[] record(byte[] name, int type, int kind, byte[] data) {
    return ByteBuffer.allocate(name.length + 10 + data.length).put(name).putShort((short) type).putShort((short) kind).putInt(seconds)
        .putShort((short) data.length).put(data).array();
  }

  private byte[] texts() throws IOException {
    var all = new ByteArrayOutputStream();
    for (var each : text.entrySet()) {
      var one = (each.getKey() + "=" + each.getValue()).getBytes(StandardCharsets.UTF_8);
      all.write(one.length);
      all.write(one);
    }
    return all.toByteArray();
  }

  private static byte[] name(String... labels) throws IOException {
    var name = new ByteArrayOutputStream();
    for (var label : labels) {
      var bytes = label.getBytes(StandardCharsets.UTF_8);
      name.write(bytes.length);
      name.write(bytes);
    }
    name.write(0);
    return name.toByteArray();
  }
}
