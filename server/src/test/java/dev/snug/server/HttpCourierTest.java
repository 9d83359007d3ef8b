package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snug.server.hook.Courier;
import dev.snug.server.hook.HookLimits;
import dev.snug.server.transport.HttpCourier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes to a hook and comes back, byte by byte.
class HttpCourierTest {

  private static final HookLimits LIMITS = HookLimits.standard();

  @Test
  void aCertificateThatNobodyVouchesForIsNotSpokenTo() {
    try (var house = TestHouse.with(config -> config)) {
      var mei = house.owner("Mei");
      var to = new HookMaker(house).speaker("lobby", "Builds").post();

      assertThatThrownBy(() -> new HttpCourier(LIMITS).bring(parcel(to))).isInstanceOf(SSLHandshakeException.class);
      assertThat(mei.heard()).noneMatch(entry -> entry.id().startsWith("post-"));
    }
  }

  @Test
  void withACertificateThatIsGoodItIsBrought() throws IOException {
    try (var house = TestHouse.with(config -> config)) {
      var mei = house.owner("Mei");
      var to = new HookMaker(house).speaker("lobby", "Builds").post();

      var receipt = new HttpCourier(Guest.trustingAll().getSocketFactory(), LIMITS).bring(parcel(to));

      assertThat(receipt.status()).isEqualTo(200);
      assertThat(receipt.json()).isEqualTo("{\"room\":\"lobby\",\"seq\":" + mei.hears("hello").seq() + "}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}more",
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1;x=y\r\n}\r\n0\r\n\r\n",
      "HTTP/1.1 200\r\ncontent-type:application/json; charset=utf-8\r\n\r\n{}",
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
  })
  void anAnswerIsReadHoweverItIsWritten(String answer) throws IOException {
    assertThat(brought(answer)).isEqualTo(new Courier.Receipt(200, "{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "SSH-2.0-OpenSSH_9\r\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nnonsense\r\n\r\n", "HTTP/1.1 999 x\r\n\r\n",
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{}",
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n{}",
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}x\r\n0\r\n\r\n",
      "HTTP/1.1 100 a\r\n\r\nHTTP/1.1 100 a\r\n\r\nHTTP/1.1 100 a\r\n\r\nHTTP/1.1 100 a\r\n\r\nHTTP/1.1 100 a\r\n\r\nHTTP/1.1 200 a\r\n\r\n"
  })
  void whatIsNoAnswerIsNone(String answer) {
    assertThatThrownBy(() -> brought(answer)).isInstanceOf(IOException.class);
  }

  @Test
  void headersThatNeverEndAreCutOff() {
    assertThatThrownBy(() -> brought("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(10) + "x: " + "y".repeat(9_000)))
        .hasMessageContaining("too long");
  }

  @Test
  void whoNeverComesToAnEndIsCutOffAtTheDeadline() {
    var impatient = new HookLimits(Duration.ofSeconds(5), Duration.ofMillis(300), 1, Duration.ZERO, Duration.ZERO);
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      // Nobody ever accepts: the connection stands, and no byte comes.
      assertThatThrownBy(() -> new HttpCourier(impatient).bring(parcel(at(server)))).isInstanceOf(IOException.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anAddressInAPrivateNetworkIsNotConnectedToUnlessThatIsAllowed() throws IOException {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      for (var host : new String[] {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "[::1]"}) {
        var to = URI.create("http://" + host + ":" + server.getLocalPort() + "/");
        assertThatThrownBy(() -> new HttpCourier(LIMITS).bring(new Courier.Parcel(to, Map.of(), "{}", false)))
            .hasMessageContaining("private");
      }
    }
  }

  private static Courier.Receipt brought(String answer) throws IOException {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var other = Thread.ofVirtual().start(() -> answers(server, answer));
      var receipt = new HttpCourier(LIMITS).bring(parcel(at(server)));
      other.join();
      return receipt;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void answers(ServerSocket server, String answer) {
    try (var socket = server.accept()) {
      var request = new StringBuilder();
      while (request.indexOf("{\"text\":\"hello\"}") < 0) {
        request.append((char) socket.getInputStream().read());
      }
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI at(ServerSocket server) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  private static Courier.Parcel parcel(URI to) {
    return new Courier.Parcel(to, Map.of("X-Snug-Event", "e"), "{\"text\":\"hello\"}", true);
  }
}
