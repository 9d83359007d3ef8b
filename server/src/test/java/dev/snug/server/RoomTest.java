package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Presence;
import org.junit.jupiter.api.Test;

class RoomTest {

  @Test
  void whoLeavesHearsNothingMoreAndComesBackByFollowing() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      var bob = house.guest("bob");

      bob.sends(new ClientFrame.Post("bye", "lobby", new Body.Left()));
      bob.hearsThat(entry -> entry.body() instanceof Body.Left);
      alice.says("without bob");
      alice.hears("without bob");
      bob.says("may I");

      assertThat(bob.isRefused()).isEqualTo(Refusal.NOT_IN_ROOM);
      assertThat(bob.follows("lobby").members()).extracting("name").containsExactly("alice", "bob");
    }
  }

  @Test
  void nobodySaysForAnotherThatTheyJoined() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");

      alice.sends("""
          {"type":"post","id":"j","room":"lobby","body":{"kind":"joined","name":"Eve","role":"owner"}}""");

      assertThat(alice.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
    }
  }

  @Test
  void followingNamesWhoIsInTheRoomAndWhoIsHere() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      var bob = house.guest("bob");
      alice.sees(bob, Presence.HERE);
      bob.isCut();
      alice.seesGone(bob);

      var following = house.connected();
      following.comesIn(new Credential.ByName("carol"));
      var answer = following.follows("lobby");

      assertThat(answer.members()).extracting("name").containsExactly("alice", "bob", "carol");
      assertThat(answer.memberCount()).isEqualTo(3);
      assertThat(answer.present().here()).containsExactlyInAnyOrder(alice.id(), following.id());
      assertThat(answer.top()).isEqualTo(3);
    }
  }

  @Test
  void whoTypesIsSeenByTheOthersOnly() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      var bob = house.guest("bob");

      alice.sends("""
          {"type":"signal","room":"lobby","kind":"typing"}""");
      alice.sends("""
          {"type":"signal","room":"lobby","kind":"typing"}""");
      alice.says("done");

      assertThat(bob.next(ServerFrame.Signalled.class).author()).isEqualTo(alice.id());
      bob.hears("done");
      assertThat(bob.hasNothingToHear()).as("the second signal came too soon").isTrue();
      for (var frame = alice.nextFrame(); !(frame instanceof ServerFrame.Delivered); frame = alice.nextFrame()) {
        assertThat(frame).isNotInstanceOf(ServerFrame.Signalled.class);
      }
    }
  }

  @Test
  void anOpenServerOpensRoomsAsTheyAreFollowed() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");

      assertThat(alice.follows("new-room").top()).isEqualTo(1);
      alice.says("new-room", "n1", "first");
      alice.hears("first");

      var bob = house.guest("bob");
      assertThat(bob.browses("new")).extracting("room").containsExactly("new-room");
    }
  }
}
