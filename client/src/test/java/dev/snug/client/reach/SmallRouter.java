package dev.snug.client.reach;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// A router on this machine that speaks NAT-PMP and UPnP over real sockets, says what it is told to say, and remembers which ports it
/// leads where.
final class SmallRouter implements AutoCloseable {

  private static final Pattern EXTERNAL = Pattern.compile("<NewExternalPort>([0-9]+)</NewExternalPort>");
  private static final Pattern LEASE = Pattern.compile("<NewLeaseDuration>([0-9]+)</NewLeaseDuration>");

  final Map<Integer, Integer> ports = new ConcurrentHashMap<>();
  final List<String> asked = new CopyOnWriteArrayList<>();
  volatile int refusal;
  volatile boolean isPermanentOnly;
  volatile int leaseSeconds = 3_600;
  volatile String location = "";

  private final DatagramSocket natPmp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final DatagramSocket ssdp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

  SmallRouter() throws IOException {
    http.createContext("/", this::answer);
    http.start();
    location = "http://127.0.0.1:" + http.getAddress().getPort() + "/description.xml";
    Thread.ofVirtual().start(() -> serve(natPmp));
    Thread.ofVirtual().start(() -> serve(ssdp));
  }

  InetSocketAddress natPmp() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), natPmp.getLocalPort());
  }

  InetSocketAddress ssdp() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), ssdp.getLocalPort());
  }

  @Override
  public void close() {
    natPmp.close();
    ssdp.close();
    http.stop(0);
  }

  private void serve(DatagramSocket socket) {
    try {
      while (!socket.isClosed()) {
        var packet = new DatagramPacket(new byte[1_024], 1_024);
        socket.receive(packet);
        var answer = socket == ssdp ? found() : map(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      }
    } catch (SocketException e) {
      // Closed.
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] found() {
    return ("HTTP/1.1 200 OK\r\nST: urn:schemas-upnp-org:device:InternetGatewayDevice:1\r\nLocation: " + location + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] map(ByteBuffer question) {
    question.get();
    var kind = question.get();
    asked.add("NAT-PMP " + kind);
    if (kind == 0) {
      return ByteBuffer.allocate(12).put((byte) 0).put((byte) 128).putShort((short) refusal).putInt(7).put(new byte[] {1, 2, 3, 4}).array();
    }
    question.getShort();
    var inside = Short.toUnsignedInt(question.getShort());
    var outside = Short.toUnsignedInt(question.getShort());
    var lasts = question.getInt();
    if (refusal == 0 && lasts == 0) {
      ports.remove(inside);
    } else if (refusal == 0) {
      ports.put(inside, outside);
    }
    return ByteBuffer.allocate(16).put((byte) 0).put((byte) (128 + kind)).putShort((short) refusal).putInt(7).putShort((short) inside)
        .putShort((short) outside).putInt(lasts == 0 ? 0 : leaseSeconds).array();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var order = exchange.getRequestHeaders().getFirst("SOAPAction");
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(order == null ? "description" : order.substring(order.indexOf('#') + 1).replace("\"", ""));
      var answer = order == null ? description() : carryOut(order, body);
      var bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.contains("<errorCode>") ? 500 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String description() {
    return "<root><device><serviceList><service><serviceType>urn:schemas-upnp-org:service:Layer3Forwarding:1</serviceType>"
        + "<controlURL>/other</controlURL></service><service><serviceType>urn:schemas-upnp-org:service:WANIPConnection:1</serviceType>"
        + "<controlURL>/control</controlURL></service></serviceList></device></root>";
  }

  private String carryOut(String order, String body) {
    if (refusal != 0 && !order.contains("GetExternalIPAddress")) {
      return "<errorCode>" + refusal + "</errorCode>";
    }
    if (order.contains("GetExternalIPAddress")) {
      return "<NewExternalIPAddress>1.2.3.4</NewExternalIPAddress>";
    }
    var port = number(EXTERNAL, body);
    if (order.contains("Delete")) {
      ports.remove(port);
    } else if (isPermanentOnly && number(LEASE, body) != 0) {
      return "<errorCode>725</errorCode>";
    } else {
      ports.put(port, port);
    }
    return "<ok/>";
  }

  private static int number(Pattern pattern, String body) {
    var matcher = pattern.matcher(body);
    if (!matcher.find()) {
      throw new IllegalStateException("nothing of " + pattern + " in " + body);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
