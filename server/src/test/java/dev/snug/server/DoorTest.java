package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.server.account.Admission;
import dev.snug.server.session.Timing;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Role;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorTest {

  private final Identity alice = Identity.create(TestHouse.RANDOM);
  private final Identity bob = Identity.create(TestHouse.RANDOM);

  @Test
  void whoHasAnInviteComesInAndIsKnownFromThenOn() {
    try (var house = TestHouse.byInvitation()) {
      var first = house.invited("Alice", alice, house.invite(Role.MEMBER, Duration.ZERO, 1));
      var again = house.connected();

      var welcome = again.comesIn(again.key(alice, "Another Name", null));

      assertThat(first.welcome.you().role()).isEqualTo(Role.MEMBER);
      assertThat(welcome.you()).isEqualTo(first.welcome.you());
    }
  }

  @Test
  void theFirstByAnOwnersInviteOwnsTheHouseAndNobodyAfterThem() {
    try (var house = TestHouse.byInvitation(config -> config.named("The Crown"))) {
      var invite = house.invite(Role.OWNER, Duration.ZERO, 0);
      var owner = house.invited("Alice", alice, invite);

      assertThat(owner.welcome.you().role()).isEqualTo(Role.OWNER);
      assertThat(owner.welcome.house()).isEqualTo(new ServerFrame.House("The Crown", "Alice"));
      assertThat(owner.welcome.rooms().getFirst().name()).isEqualTo("The Crown");
      assertTurnedAway(house, bob, "Bob", invite, Refusal.INVITE_USED_UP, CloseCode.NOT_INVITED);
    }
  }

  @Test
  void nobodyComesInWithoutAnInvite() {
    try (var house = TestHouse.byInvitation()) {
      assertTurnedAway(house, alice, "Alice", null, Refusal.NOT_INVITED, CloseCode.NOT_INVITED);
    }
  }

  @Test
  void guestsComeInByNameOnlyWhereItIsOpen() {
    try (var house = TestHouse.byInvitation()) {
      var guest = house.connected();
      guest.hello(new Credential.ByName("alice"));

      assertThat(guest.isRefused()).isEqualTo(Refusal.NOT_INVITED);
      assertThat(guest.isClosedWith()).isEqualTo(CloseCode.NOT_INVITED.code());
    }
  }

  @Test
  void anInviteThatIsWrongExpiredOrUsedUpOpensNothing() {
    try (var house = TestHouse.byInvitation()) {
      var expiring = house.invite(Role.MEMBER, Duration.ofHours(1), 0);
      var once = house.invite(Role.MEMBER, Duration.ZERO, 1);
      house.invited("Bob", bob, once);
      house.passes(Duration.ofHours(2));

      var unknown = Invite.newSecret(TestHouse.RANDOM);
      assertTurnedAway(house, alice, "Alice", unknown, Refusal.INVITE_UNKNOWN, CloseCode.NOT_INVITED);
      assertTurnedAway(house, alice, "Alice", expiring, Refusal.INVITE_EXPIRED, CloseCode.NOT_INVITED);
      assertTurnedAway(house, alice, "Alice", once, Refusal.INVITE_USED_UP, CloseCode.NOT_INVITED);
    }
  }

  @Test
  void aNameThatIsTakenDoesNotUseTheInviteUp() {
    try (var house = TestHouse.byInvitation()) {
      var invite = house.invite(Role.MEMBER, Duration.ZERO, 2);
      house.invited("Bob", bob, invite);

      assertTurnedAway(house, alice, "ＢＯＢ", invite, Refusal.NAME_TAKEN, CloseCode.NAME_REFUSED);
      house.invited("Alice", alice, invite);
    }
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    try (var house = TestHouse.open()) {
      var guest = house.connected();
      guest.sends("{\"type\":\"hello\",\"version\":1,\"name\":\"a\\u202Eb\"}");

      assertThat(guest.isRefused()).isEqualTo(Refusal.BAD_NAME);
      assertThat(guest.isClosedWith()).isEqualTo(CloseCode.NAME_REFUSED.code());
    }
  }

  @Test
  void aGuestsNameIsFreeOnceTheyAreGone() {
    try (var house = TestHouse.open()) {
      var first = house.guest("alice");
      var second = house.connected();
      second.hello(new Credential.ByName("Alice"));
      assertThat(second.isRefused()).isEqualTo(Refusal.NAME_TAKEN);

      var witness = house.guest("witness");
      first.isCut();
      while (!witness.next(ServerFrame.Presence.class).gone().contains(first.id())) {
        // Presence comes in rounds.
      }

      assertThat(house.guest("alice").id()).isNotEqualTo(first.id());
    }
  }

  @Test
  void aWrongProofIsRefused() {
    try (var house = TestHouse.byInvitation()) {
      var guest = house.connected();
      var right = guest.key(alice, "Alice", house.invite());
      guest.hello(new Credential.ByKey("Bob", right.key(), right.proof(), null, right.way()));

      assertThat(guest.isRefused()).isEqualTo(Refusal.BAD_PROOF);
      assertThat(guest.isClosedWith()).isEqualTo(CloseCode.BAD_PROOF.code());
    }
  }

  @Test
  void aProofIsWorthNothingOnAnotherConnection() {
    try (var house = TestHouse.byInvitation()) {
      var first = house.connected();
      var overheard = first.key(alice, "Alice", house.invite());
      first.comesIn(overheard);
      var second = house.connected();
      second.hello(overheard);

      assertThat(second.challenge.nonce()).isNotEqualTo(first.challenge.nonce());
      assertThat(second.isRefused()).isEqualTo(Refusal.BAD_PROOF);
    }
  }

  @Test
  void aTokenBringsTheSamePersonBackAfterARestart() {
    try (var house = TestHouse.byInvitation()) {
      var first = house.invited("Alice", alice, house.invite());
      house.restarts();
      var again = house.connected();

      var welcome = again.comesIn(new Credential.ByToken(first.welcome.token()));

      assertThat(welcome.you()).isEqualTo(first.welcome.you());
      assertThat(welcome.token()).isEqualTo(first.welcome.token());
    }
  }

  @Test
  void onlyTheNewestTokensStayGood() {
    try (var house = TestHouse.byInvitation()) {
      var first = house.invited("Alice", alice, house.invite());
      for (int i = 0; i < 20; i++) {
        try (var again = house.connected()) {
          again.comesIn(again.key(alice, "Alice", null));
        }
      }
      var late = house.connected();
      late.hello(new Credential.ByToken(first.welcome.token()));

      assertThat(late.isRefused()).isEqualTo(Refusal.BAD_TOKEN);
      assertThat(late.isClosedWith()).isEqualTo(CloseCode.BAD_PROOF.code());
    }
  }

  @Test
  void whoGuessesTooOftenIsNotEvenChecked() {
    try (var house = TestHouse.byInvitation()) {
      var right = house.invite();
      for (int i = 0; i < 10; i++) {
        assertTurnedAway(
            house, alice, "Alice", Invite.newSecret(TestHouse.RANDOM), Refusal.INVITE_UNKNOWN, CloseCode.NOT_INVITED);
      }

      assertTurnedAway(house, alice, "Alice", right, Refusal.SLOW_DOWN, CloseCode.FLOODING);
    }
  }

  @Test
  void peepingShowsWhatAnInviteOpens() {
    try (var house = TestHouse.byInvitation(config -> config.named("The Crown"))) {
      house.invited("Alice", alice, house.invite(Role.OWNER, Duration.ZERO, 1));
      var invite = house.invite();
      var stranger = house.connected();

      stranger.sends(new ClientFrame.Peek(null, invite));
      var peeked = stranger.next(ServerFrame.Peeked.class);
      stranger.sends(new ClientFrame.Peek(null, Invite.newSecret(TestHouse.RANDOM)));

      assertThat(peeked.house()).isEqualTo(new ServerFrame.House("The Crown", "Alice"));
      assertThat(peeked.people()).extracting("name").containsExactly("Alice");
      assertThat(peeked.here()).isEqualTo(1);
      assertThat(stranger.isRefused()).isEqualTo(Refusal.INVITE_UNKNOWN);
      stranger.comesIn(stranger.key(bob, "Bob", invite));
    }
  }

  @Test
  void theSameNetworkMayComeInWhereTheOwnerSaysSo() {
    try (var house = TestHouse.byInvitation(config -> config.admitting(Admission.NETWORK))) {
      var neighbour = house.invited("Alice", alice, null);

      assertThat(neighbour.welcome.you().role()).isEqualTo(Role.MEMBER);
    }
  }

  @Test
  void onTheSameNetworkAnInviteThatHasRunOutStillShowsTheDoorAndOpensIt() {
    try (var house = TestHouse.byInvitation(config -> config.admitting(Admission.NETWORK))) {
      var expiring = house.invite(Role.MEMBER, Duration.ofHours(1), 0);
      house.passes(Duration.ofHours(2));
      var neighbour = house.connected();
      neighbour.sends(new ClientFrame.Peek(null, expiring));

      assertThat(neighbour.next(ServerFrame.Peeked.class)).isNotNull();
      assertThat(house.invited("Alice", alice, expiring).welcome.you().role()).isEqualTo(Role.MEMBER);
    }
  }

  @Test
  void onTheSameNetworkASecretThatIsNoneIsAGuessAllTheSame() {
    try (var house = TestHouse.byInvitation(config -> config.admitting(Admission.NETWORK))) {
      var unknown = Invite.newSecret(TestHouse.RANDOM);
      assertTurnedAway(house, alice, "Alice", unknown, Refusal.INVITE_UNKNOWN, CloseCode.NOT_INVITED);
    }
  }

  @Test
  void nothingIsSaidBeforeHello() {
    try (var house = TestHouse.open()) {
      var guest = house.connected();
      guest.says("p1", "too soon");
      var refused = guest.next(ServerFrame.Refused.class);

      assertThat(refused.refusal()).isEqualTo(Refusal.NOT_NOW);
      assertThat(refused.id()).isEqualTo("p1");
      assertThat(guest.isClosedWith()).isEqualTo(CloseCode.PROTOCOL_ERROR.code());
    }
  }

  @Test
  void whatIsSentRightBehindHelloIsNotLost() {
    try (var house = TestHouse.open()) {
      var guest = house.connected();
      guest.hello(new Credential.ByName("hasty"));
      guest.sends(new ClientFrame.Follow(null, "lobby"));
      guest.says("first");

      guest.next(ServerFrame.Welcome.class);
      guest.next(ServerFrame.Following.class);
      guest.hears("first");
    }
  }

  @Test
  void whoIsTurnedAwayLearnsNothingByAskingRightBehindHello() {
    try (var house = TestHouse.byInvitation(config -> config.rateLimits(false))) {
      house.invited("Alice", alice, house.invite());
      var stranger = house.connected();
      stranger.hello(stranger.key(bob, "Bob", null));
      asksAround(stranger);

      assertThat(stranger.isClosedWith()).isEqualTo(CloseCode.NOT_INVITED.code());
      assertThat(stranger.hearsTheRest()).hasOnlyElementsOfType(ServerFrame.Refused.class);
    }
  }

  @Test
  void whoKnocksLearnsNothingByAskingRightBehindHello() {
    try (var house = TestHouse.byInvitation(config -> config.knocking(true).rateLimits(false))) {
      house.invited("Alice", alice, house.invite());
      var stranger = house.connected();
      stranger.hello(stranger.key(bob, "Bob", null, new Credential.Way.Knocking()));
      asksAround(stranger);

      for (int i = 0; i < 41; i++) {
        assertThat(stranger.nextFrame()).isInstanceOfAny(ServerFrame.Refused.class, ServerFrame.Knocking.class);
      }
    }
  }

  private static void asksAround(Guest stranger) {
    for (int i = 0; i < 20; i++) {
      stranger.sends(new ClientFrame.FindPeople("people" + i, null, Set.of(), null, 300));
      stranger.sends(new ClientFrame.Page("page" + i, "lobby", new ClientFrame.From.After(0), 300));
    }
  }

  @Test
  void helloIsSaidOnce() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      alice.hello(new Credential.ByName("bob"));

      assertThat(alice.isRefused()).isEqualTo(Refusal.NOT_NOW);
      alice.says("still here");
      alice.hears("still here");
    }
  }

  @Test
  void anotherVersionIsRefused() {
    try (var house = TestHouse.open()) {
      var guest = house.connected();
      guest.sends(new ClientFrame.Hello(2, new Credential.ByName("alice")));

      assertThat(guest.isRefused()).isEqualTo(Refusal.WRONG_VERSION);
      assertThat(guest.isClosedWith()).isEqualTo(CloseCode.PROTOCOL_ERROR.code());
    }
  }

  @Test
  void whoSaysNoHelloIsClosed() {
    var hasty = new Timing(
        Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(1),
        Duration.ofMillis(50));
    try (var house = TestHouse.open(config -> config.timed(hasty))) {
      assertThat(house.connected().isClosedWith()).isEqualTo(CloseCode.SILENT.code());
    }
  }

  private static void assertTurnedAway(
      TestHouse house, Identity who, String name, String invite, Refusal refusal, CloseCode code) {
    try (var guest = house.connected()) {
      guest.hello(guest.key(who, name, invite));
      assertThat(guest.isRefused()).isEqualTo(refusal);
      assertThat(guest.isClosedWith()).isEqualTo(code.code());
    }
  }
}
