package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ServerFrame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFramesTest {

  private static final int TEXT = 0x81;
  private static final int TEXT_BEGINS = 0x01;
  private static final int CONTINUES = 0x00;

  record Hostile(String name, byte[] bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Hostile> hostile() {
    return List.of(
        new Hostile("an unmasked frame", new byte[] {(byte) TEXT, 2, '{', '}'}),
        new Hostile("a negative length", RawClient.header(TEXT, -1)),
        new Hostile("two gibibytes", RawClient.header(TEXT, Integer.MAX_VALUE)),
        new Hostile("a little too long", RawClient.header(TEXT, 64 * 1024 + 1)),
        new Hostile("a reserved bit", RawClient.frame(0xC1, new byte[] {'x'})),
        new Hostile("a reserved opcode", RawClient.frame(0x83, new byte[] {'x'})),
        new Hostile("a long ping", RawClient.header(0x89, 126)),
        new Hostile("a ping in parts", RawClient.frame(0x09, new byte[] {'x'})),
        new Hostile("a continuation of nothing", RawClient.frame(0x80, new byte[] {'x'})),
        new Hostile("half of UTF-8", RawClient.frame(TEXT, new byte[] {(byte) 0xC3})));
  }

  @ParameterizedTest
  @MethodSource
  void hostile(Hostile hostile) {
    try (var house = TestHouse.open(); var attacker = RawClient.upgraded(house.port())) {
      var alice = house.guest("alice");

      attacker.sends(hostile.bytes());

      assertThat(attacker.isClosed()).isTrue();
      alice.says("unharmed");
      alice.hears("unharmed");
    }
  }

  @Test
  void endlessFragmentsAreCutWhenTheyAddUp() {
    try (var house = TestHouse.open(); var attacker = RawClient.upgraded(house.port())) {
      attacker.sends(RawClient.frame(TEXT_BEGINS, new byte[1024]));
      for (int i = 0; i < 63; i++) {
        attacker.sends(RawClient.frame(CONTINUES, new byte[1024]));
      }
      attacker.sends(RawClient.frame(CONTINUES, new byte[1]));

      assertThat(attacker.isClosed()).isTrue();
    }
  }

  @Test
  void endlessEmptyFragmentsAreCut() {
    try (var house = TestHouse.open(); var attacker = RawClient.upgraded(house.port())) {
      attacker.sends(RawClient.frame(TEXT_BEGINS, new byte[0]));
      for (int i = 0; i < 5_000 && attacker.sends(RawClient.frame(CONTINUES, new byte[0])); i++) {
        // Until the server has had enough.
      }

      assertThat(attacker.isClosed()).isTrue();
    }
  }

  @Test
  void hundredsOfHostileConnectionsLeaveNothingBehind() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      for (int i = 0; i < 400; i++) {
        try (var attacker = RawClient.upgraded(house.port())) {
          attacker.sends(hostile().get(i % hostile().size()).bytes());
          if (i % 2 == 0) {
            assertThat(attacker.isClosed()).isTrue();
          }
        }
      }

      alice.says("unharmed");
      alice.hears("unharmed");
    }
  }

  @Test
  void aFrameInManyPiecesIsStillOneFrame() {
    try (var house = TestHouse.open(); var client = RawClient.upgraded(house.port())) {
      client.hears();
      var hello = "{\"type\":\"hello\",\"version\":1,\"name\":\"slow\"}".getBytes(StandardCharsets.UTF_8);
      for (var one : RawClient.frame(TEXT, hello)) {
        client.sends(new byte[] {one});
      }

      assertThat(client.hearsText()).contains("\"type\":\"welcome\"");
    }
  }

  @Test
  void theLongestTextPasses() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      var text = "字".repeat(16_384);

      alice.says(text);

      assertThat(alice.hears(text).author()).isEqualTo(alice.id());
    }
  }

  @Test
  void binaryFramesEndASession() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      alice.sendsBinary();

      assertThat(alice.isClosedWith()).isEqualTo(4101);
    }
  }

  @Test
  void aMalformedFrameIsAnsweredAndTooManyEndTheSession() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      alice.sends("{\"type\":\"post\",\"id\":\"p\",\"room\":\"lobby\",\"body\":{\"kind\":\"said\",\"text\":7}}");
      var refused = alice.next(ServerFrame.Refused.class);
      alice.says("still here");
      alice.hears("still here");
      for (int i = 0; i < 20; i++) {
        alice.sends("nonsense");
      }

      assertThat(refused.id()).isEqualTo("p");
      assertThat(refused.field()).isEqualTo("body.text");
      assertThat(alice.isClosedWith()).isEqualTo(4101);
    }
  }
}
