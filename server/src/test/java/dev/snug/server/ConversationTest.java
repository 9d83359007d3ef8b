package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConversationTest {

  @Test
  void whatOneSaysTheOtherHears() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      var bob = house.guest("bob");

      alice.says("hi");

      assertThat(bob.hears("hi").author()).isEqualTo(alice.id());
      assertThat(alice.hears("hi").seq()).isEqualTo(bob.heard().getLast().seq());
    }
  }

  @Test
  void whatOneSaysTheOtherHearsOverTls() {
    try (var house = TestHouse.open(config -> config.tls(true))) {
      var alice = house.guest("alice");
      var bob = house.guest("bob");

      alice.says("hi");

      bob.hears("hi");
    }
  }
}
