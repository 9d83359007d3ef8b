package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snug.server.session.Timing;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

  private static final Timing HASTY =
      new Timing(
          Duration.ofMillis(400), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(1),
          Duration.ofMillis(50));

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "file://", "http://localhost"})
  void aWebPageThatIsNotTrustedIsRefusedAndWhatItSendsIsNotRead(String origin) {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      try (var page = new RawClient(house.port())) {
        var answer = page.asks("/ws", "localhost", "Origin: " + origin + "\r\n");
        page.sendsText("{\"type\":\"hello\",\"version\":1,\"name\":\"page\"}");
        page.sendsText("{\"type\":\"follow\",\"room\":\"lobby\"}");

        assertThat(answer).startsWith("HTTP/1.1 403");
        assertThat(page.isClosed()).isTrue();
      }
      alice.says("nobody came");
      assertThat(alice.hears("nobody came").seq()).isEqualTo(2);
    }
  }

  @Test
  void itListensWhereItWasToldAndNowhereElse() throws IOException {
    try (var house = TestHouse.open(config -> config.listeningOn("127.0.0.1", 0))) {
      try (var there = new Socket("127.0.0.1", house.port())) {
        assertThat(there.isConnected()).isTrue();
      }
      assertThatThrownBy(() -> new Socket("127.0.0.2", house.port()).close()).isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void aTrustedWebPageComesIn() {
    try (var house = TestHouse.open(config -> config.trusting(List.of("https://chat.example")));
        var page = new RawClient(house.port())) {
      assertThat(page.asks("/ws", "localhost", "Origin: https://chat.example\r\n")).startsWith("HTTP/1.1 101");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:80", "", "127.0.0.1.evil.example", "[::1"})
  void whoAsksForAnotherHostIsRefused(String host) {
    try (var house = TestHouse.open(); var client = new RawClient(house.port())) {
      assertThat(client.asks("/ws", host, "")).startsWith("HTTP/1.1 4");
      assertThat(client.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:1", "LOCALHOST", "192.168.1.5", "[::1]:80", "chat.example"})
  void theHousesOwnNamesAndAllAddressesAreItsHost(String host) {
    try (var house = TestHouse.open(config -> config.askedForAs(Set.of("Chat.example")));
        var client = new RawClient(house.port())) {
      assertThat(client.asks("/ws", host, "")).startsWith("HTTP/1.1 101");
    }
  }

  @Test
  void otherPathsAreNotFound() {
    try (var house = TestHouse.open()) {
      for (var path : List.of("/", "/echo", "/ws/", "/ws?x=1/../", "/other")) {
        try (var client = new RawClient(house.port())) {
          var answer = client.asks(path, "localhost", "");
          assertThat(answer).as(path).startsWith(path.startsWith("/ws?") ? "HTTP/1.1 101" : "HTTP/1.1 404");
        }
      }
    }
  }

  @Test
  void aPlainRequestIsRefused() {
    try (var house = TestHouse.open(); var client = new RawClient(house.port())) {
      client.sends("GET /ws HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

      assertThat(client.head()).startsWith("HTTP/1.1 4");
      assertThat(client.isClosed()).isTrue();
    }
  }

  @Test
  void whatComesRightBehindTheRequestIsNotLost() {
    try (var house = TestHouse.open(); var client = new RawClient(house.port())) {
      var request = RawClient.request("/ws", "localhost", "").getBytes(StandardCharsets.US_ASCII);
      var hello = RawClient.frame(
          0x81, "{\"type\":\"hello\",\"version\":1,\"name\":\"hasty\"}".getBytes(StandardCharsets.UTF_8));
      var both = Arrays.copyOf(request, request.length + hello.length);
      System.arraycopy(hello, 0, both, request.length, hello.length);
      client.sends(both);

      assertThat(client.head()).startsWith("HTTP/1.1 101");
      assertThat(client.hearsText()).contains("challenge");
      assertThat(client.hearsText()).contains("welcome");
    }
  }

  @Test
  void theSubProtocolIsAgreedOnAndNoExtensionIs() {
    try (var house = TestHouse.open(); var client = new RawClient(house.port())) {
      var answer = client.asks(
          "/ws", "localhost",
          "Sec-WebSocket-Protocol: other, snug.v1\r\nSec-WebSocket-Extensions: permessage-deflate\r\n");

      assertThat(answer).containsIgnoringCase("sec-websocket-protocol: snug.v1");
      assertThat(answer).doesNotContainIgnoringCase("extensions");
    }
  }

  @Test
  void echoAnswersOnlyWhereItIsAskedFor() {
    try (var house = TestHouse.open(config -> config.echo(true));
        var client = RawClient.upgraded(house.port(), "/echo")) {
      client.sendsText("hello");
      assertThat(client.hearsText()).isEqualTo("hello");
      client.sends(RawClient.frame(0x82, new byte[64 * 1024]));
      assertThat(client.hears()).hasSize(64 * 1024);
      client.sends(RawClient.frame(0x89, new byte[] {7}));
      assertThat(client.hears()).containsExactly(7);
    }
  }

  @Test
  void theSilentAndTheSlowAreClosedBeforeHello() {
    try (var house = TestHouse.open(config -> config.timed(HASTY))) {
      try (var silent = new RawClient(house.port()); var half = new RawClient(house.port());
          var upgraded = RawClient.upgraded(house.port()); var dripping = RawClient.upgraded(house.port())) {
        half.sends("GET /ws HTTP/1.1\r\nHost:".getBytes(StandardCharsets.US_ASCII));
        var drip = Thread.startVirtualThread(() -> {
          for (var one : RawClient.frame(0x81, new byte[60_000])) {
            if (!dripping.sends(new byte[] {one})) {
              return;
            }
            Thread.yield();
          }
        });

        assertThat(silent.isClosed()).isTrue();
        assertThat(half.isClosed()).isTrue();
        assertThat(upgraded.isClosed()).isTrue();
        assertThat(dripping.isClosed()).isTrue();
        drip.interrupt();
      }
    }
  }

  @Test
  void theSilentAreClosedDuringTheTlsHandshakeToo() {
    try (var house = TestHouse.open(config -> config.tls(true).timed(HASTY))) {
      try (var silent = new RawClient(house.port()); var half = new RawClient(house.port())) {
        half.sends(new byte[] {0x16, 3, 1, 2, 0, 1});

        assertThat(silent.isClosed()).isTrue();
        assertThat(half.isClosed()).isTrue();
      }
    }
  }

  @Test
  void oneAddressHasTwentyConnectionsAndOthersComeInOnceTheyAreGone() {
    try (var house = TestHouse.open(config -> config.rateLimits(true))) {
      var crowd = new ArrayList<RawClient>();
      for (int i = 0; i < 20; i++) {
        crowd.add(RawClient.upgraded(house.port()));
      }
      try (var oneTooMany = new RawClient(house.port())) {
        assertThat(oneTooMany.isClosed()).isTrue();
      }

      crowd.forEach(RawClient::close);

      var until = System.nanoTime() + Guest.PATIENCE.toNanos();
      while (!comesIn(house)) {
        assertThat(System.nanoTime()).isLessThan(until);
      }
    }
  }

  private static boolean comesIn(TestHouse house) {
    try (var client = new RawClient(house.port())) {
      return client.asks("/ws", "localhost", "").startsWith("HTTP/1.1 101");
    }
  }
}
