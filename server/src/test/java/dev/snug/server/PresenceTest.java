package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Role;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who sees where the others are.
class PresenceTest {

  private final TestHouse house = TestHouse.open();
  private Guest alice;
  private Guest bob;

  @BeforeEach
  void twoInTheLobby() {
    alice = house.guest("alice");
    bob = house.guest("bob");
    alice.sees(bob, Presence.HERE);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoComesIsHereAndWhoGoesIsGone() {
    bob.isCut();

    alice.seesGone(bob);
  }

  @Test
  void theOthersSeeWhereSomebodyIs() {
    alice.appears(Presence.AWAY);
    bob.sees(alice, Presence.AWAY);
    alice.appears(Presence.QUIET);
    bob.sees(alice, Presence.QUIET);
    alice.appears(Presence.HERE);
    bob.sees(alice, Presence.HERE);
  }

  @Test
  void oneDeviceInUseIsEnoughToBeHereAndOneThatIsQuietToBeQuiet() {
    var desk = house.deviceOf(alice);
    var phone = house.deviceOf(alice);
    alice.appears(Presence.AWAY);
    desk.appears(Presence.AWAY);
    phone.appears(Presence.QUIET);
    bob.sees(alice, Presence.QUIET);

    phone.appears(Presence.HERE);
    bob.sees(alice, Presence.HERE);

    phone.isCut();
    bob.sees(alice, Presence.AWAY);

    house.deviceOf(alice);
    bob.sees(alice, Presence.HERE);
  }

  @Test
  void awayOnOneDeviceIsNotSaidWhileAnotherIsInUse() {
    var desk = house.deviceOf(alice);
    alice.appears(Presence.AWAY);
    bob.appears(Presence.AWAY);
    alice.sees(bob, Presence.AWAY);
    desk.appears(Presence.AWAY);

    var said = bob.next(ServerFrame.Presence.class);
    while (!said.present().away().contains(bob.id())) {
      said = bob.next(ServerFrame.Presence.class);
    }
    assertThat(said.present().away()).as("by the first device alone").doesNotContain(alice.id());
    bob.sees(alice, Presence.AWAY);
  }

  @Test
  void whoComesSeesWhereEverybodyIs() {
    alice.appears(Presence.AWAY);
    bob.appears(Presence.QUIET);
    bob.sees(alice, Presence.AWAY);
    alice.sees(bob, Presence.QUIET);

    var carol = house.guest("carol");
    var present = carol.follows("lobby").present();

    assertThat(present.here()).containsExactly(carol.id());
    assertThat(present.away()).containsExactly(alice.id());
    assertThat(present.quiet()).containsExactly(bob.id());
  }

  @Test
  void ofManyWordsTheLastCounts() {
    for (int i = 0; i < 50; i++) {
      alice.appears(Presence.AWAY);
      alice.appears(Presence.HERE);
    }
    alice.appears(Presence.QUIET);

    bob.sees(alice, Presence.QUIET);

    bob.appears(Presence.AWAY);
    alice.sees(bob, Presence.AWAY);
    bob.sees(bob, Presence.AWAY);
    var present = house.guest("carol").follows("lobby").present();
    assertThat(present.quiet()).as("nothing comes after it").containsExactly(alice.id());
  }

  @Test
  void itIsForgottenWithTheDeviceThatSaidIt() {
    alice.appears(Presence.QUIET);
    bob.sees(alice, Presence.QUIET);
    alice.isCut();
    bob.seesGone(alice);

    house.deviceOf(alice);

    bob.sees(alice, Presence.HERE);
  }

  @Test
  void whoMayNotSpeakIsNotSeenTyping() {
    var owner = house.invited("owner", Identity.create(TestHouse.RANDOM), house.invite(Role.OWNER, Duration.ZERO, 1));
    owner.sends(new ClientFrame.Post("mute", "lobby", new Body.Muted(bob.id(), true, null)));
    bob.hearsThat(entry -> entry.body() instanceof Body.Muted);
    bob.types("lobby");
    bob.follows("lobby");
    owner.says("he could not");

    assertThat(isTypingSeenBefore("he could not")).isFalse();
  }

  @Test
  void whoIsNotInTheRoomIsNotSeenTyping() {
    alice.follows("cellar");
    bob.types("cellar");
    bob.follows("lobby");
    alice.says("cellar", "c", "nobody here");

    assertThat(isTypingSeenBefore("nobody here")).isFalse();
  }

  @Test
  void nobodyIsSeenTypingInAnArchivedRoom() {
    var owner = house.invited("owner", Identity.create(TestHouse.RANDOM), house.invite(Role.OWNER, Duration.ZERO, 1));
    owner.sends(new ClientFrame.Post("shut", "lobby", new Body.Archived(true)));
    bob.hearsThat(entry -> entry.body() instanceof Body.Archived);
    bob.types("lobby");
    bob.follows("lobby");
    owner.sends(new ClientFrame.Post("open", "lobby", new Body.Archived(false)));
    owner.says("open again");

    assertThat(isTypingSeenBefore("open again")).isFalse();
  }

  private boolean isTypingSeenBefore(String text) {
    while (true) {
      switch (alice.nextFrame()) {
        case ServerFrame.Signalled _ -> {
          return true;
        }
        case ServerFrame.Delivered delivered
            when delivered.entry().body() instanceof Body.Said said && said.text().equals(text) -> {
          return false;
        }
        default -> {}
      }
    }
  }
}
