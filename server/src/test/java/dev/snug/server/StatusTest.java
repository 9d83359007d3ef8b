package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server tells the programs on its machine of itself.
class StatusTest {

  private final TestHouse house = TestHouse.open();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aServerThatStoresIsWell() {
    assertThat(asks("/health", "")).startsWith("HTTP/1.1 200").endsWith("\r\n\r\nok\n");
  }

  @Test
  void itCountsWhatItStoredAndWhoIsConnectedAndNamesNobody() {
    var alice = house.guest("alice");
    alice.says("hello");
    alice.hears("hello");

    var text = asks("/metrics", "");

    assertThat(text).contains("text/plain; version=0.0.4", "\nsnug_up 1\n", "\nsnug_entries_stored_total 2\n", "\nsnug_connections 2\n");
    assertThat(text.lines().filter(line -> line.startsWith("snug_"))).hasSizeLessThan(20).noneMatch(line -> line.contains("{"));
    assertThat(text).doesNotContain("alice", "lobby");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For: 203.0.113.7", "Forwarded: for=203.0.113.7", "Origin: https://evil.example"})
  void whatComesFromElsewhereByAProxyOrAWebPageIsNotAnswered(String header) {
    for (var path : List.of("/health", "/metrics")) {
      assertThat(asks(path, header + "\r\n")).startsWith("HTTP/1.1 40").doesNotContain("snug_");
    }
  }

  @Test
  void aHouseThatIsToldSoAnswersOthersAsWellButNoWebPage() {
    try (var open = TestHouse.open(config -> config.metricsOpen(true))) {
      for (var header : List.of("", "X-Forwarded-For: 203.0.113.7\r\n", "Forwarded: for=203.0.113.7\r\n")) {
        assertThat(asks(open, "/health", header)).startsWith("HTTP/1.1 200").endsWith("\r\n\r\nok\n");
        assertThat(asks(open, "/metrics", header)).startsWith("HTTP/1.1 200").contains("snug_up 1");
      }
      assertThat(asks(open, "/metrics", "Origin: https://evil.example\r\n")).startsWith("HTTP/1.1 40").doesNotContain("snug_");
    }
  }

  private String asks(String path, String headers) {
    return asks(house, path, headers);
  }

  private static String asks(TestHouse house, String path, String headers) {
    try (var client = new RawClient(house.port())) {
      client.sends(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(client.everything(), StandardCharsets.UTF_8);
    }
  }
}
