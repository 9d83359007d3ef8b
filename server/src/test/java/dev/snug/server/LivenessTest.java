package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.server.session.Timing;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LivenessTest {

  private static final Timing HASTY =
      new Timing(
          Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofMillis(600), Duration.ofMillis(500),
          Duration.ofMillis(50));

  @Test
  void whoAnswersPingsStaysAndWhoDoesNotIsGone() {
    try (var house = TestHouse.open(config -> config.timed(HASTY)); var dead = RawClient.upgraded(house.port())) {
      var alice = house.guest("alice");
      dead.hears();
      dead.sendsText("{\"type\":\"hello\",\"version\":1,\"name\":\"dead\"}");
      dead.sendsText("{\"type\":\"follow\",\"room\":\"lobby\"}");

      assertThat(dead.isClosed()).isTrue();
      alice.says("still here");
      alice.hears("still here");
    }
  }

  @Test
  void whoNeverReadsIsDroppedAndSlowsNobodyDown() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      var stuck = new ArrayList<RawClient>();
      for (int i = 0; i < 8; i++) {
        var client = RawClient.upgraded(house.port());
        stuck.add(client);
        client.sendsText("{\"type\":\"hello\",\"version\":1,\"name\":\"stuck-" + i + "\"}");
        client.sendsText("{\"type\":\"follow\",\"room\":\"lobby\"}");
      }
      var bob = house.guest("bob");
      var text = "x".repeat(16_000);
      var slowest = 0L;

      for (int i = 0; i < 600; i++) {
        var from = System.nanoTime();
        alice.says(text + i);
        alice.hears(text + i);
        bob.hears(text + i);
        slowest = Math.max(slowest, System.nanoTime() - from);
      }

      assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
      stuck.forEach(client -> assertThat(client.isClosed()).isTrue());
      stuck.forEach(RawClient::close);
    }
  }

  @Test
  void whoReadsTooLateIsToldWhy() {
    try (var house = TestHouse.open(); var slow = RawClient.upgraded(house.port())) {
      var alice = house.guest("alice");
      slow.sendsText("{\"type\":\"hello\",\"version\":1,\"name\":\"slow\"}");
      slow.sendsText("{\"type\":\"follow\",\"room\":\"lobby\"}");
      alice.next(ServerFrame.Delivered.class);
      var text = "y".repeat(16_000);
      for (int i = 0; i < 400; i++) {
        alice.says(text + i);
        alice.hears(text + i);
      }

      // What the system held is still read, what the server threw away is not, and then comes the goodbye.
      var all = slow.everything();

      var goodbye = Arrays.copyOfRange(all, all.length - 4, all.length);
      assertThat(all.length).isLessThan(400 * 16_000);
      assertThat(goodbye).isEqualTo(new byte[] {(byte) 0x88, 2, 4000 >> 8, (byte) 4000});
    }
  }

  @Test
  void whoPostsTooFastIsToldToWaitAndThenClosed() {
    try (var house = TestHouse.open(config -> config.rateLimits(true))) {
      var alice = house.guest("alice");
      var bob = house.guest("bob");
      for (int i = 0; i < 40; i++) {
        alice.says("flood-" + i, "flood");
      }
      var refused = alice.next(ServerFrame.Refused.class);
      for (int i = 40; i < 2_000; i++) {
        alice.says("flood-" + i, "flood");
      }

      assertThat(refused.refusal()).isEqualTo(Refusal.SLOW_DOWN);
      assertThat(refused.id()).startsWith("flood-");
      assertThat(refused.retryAfter()).isBetween(1L, 100L);
      assertThat(alice.isClosedWith()).isEqualTo(CloseCode.FLOODING.code());
      bob.says("that was all");
      bob.hears("that was all");
      assertThat(bob.heard()).filteredOn(entry -> entry.author().equals(alice.id())).hasSizeBetween(30, 45);
    }
  }

  @Test
  void thirtyPostsAtOnceAreFine() {
    try (var house = TestHouse.open(config -> config.rateLimits(true))) {
      var alice = house.guest("alice");
      for (int i = 0; i < 30; i++) {
        alice.says("id-" + i, "text " + i);
      }

      assertThat(alice.hears("text 29").seq()).isEqualTo(31);
    }
  }
}
