package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.server.account.Admission;
import dev.snug.server.session.Timing;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Role;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class KnockingTest {

  private static final Timing HASTY =
      new Timing(
          Duration.ofMillis(400), Duration.ofMillis(200), Duration.ofSeconds(20), Duration.ofSeconds(1),
          Duration.ofMillis(50));

  private final Identity mei = Identity.create(TestHouse.RANDOM);
  private final Identity bob = Identity.create(TestHouse.RANDOM);
  private final Identity tom = Identity.create(TestHouse.RANDOM);

  @Test
  void whoKnocksIsLetInAsAMemberWhenSomebodyOpens() {
    try (var house = knockable()) {
      var owner = house.owner("Mei", mei);
      var visitor = house.knocks(bob, "Bob");

      var knocked = owner.next(ServerFrame.Knocked.class);
      owner.admits(knocked.knock(), true);

      assertThat(knocked.name()).isEqualTo("Bob");
      assertThat(knocked.key()).isEqualTo(bob.publicKey());
      var welcome = visitor.next(ServerFrame.Welcome.class);
      assertThat(welcome.you().name()).isEqualTo("Bob");
      assertThat(welcome.you().role()).isEqualTo(Role.MEMBER);
      assertThat(owner.next(ServerFrame.KnockEnded.class).knock()).isEqualTo(knocked.knock());
      visitor.follows("lobby");
      visitor.says("thank you");
      owner.hears("thank you");
      assertThat(house.again(bob).welcome.you()).isEqualTo(welcome.you());
    }
  }

  @Test
  void whoIsNotLetInIsToldSoAndClosed() {
    try (var house = knockable()) {
      var owner = house.owner("Mei", mei);
      var visitor = house.knocks(bob, "Bob");
      var knock = owner.next(ServerFrame.Knocked.class).knock();

      owner.admits(knock, false);

      assertThat(visitor.isRefused()).isEqualTo(Refusal.NOT_ADMITTED);
      assertThat(visitor.isClosedWith()).isEqualTo(CloseCode.NOT_INVITED.code());
      assertThat(owner.next(ServerFrame.KnockEnded.class).knock()).isEqualTo(knock);
      assertThat(house.refuses(bob)).isEqualTo(Refusal.NOT_INVITED);
    }
  }

  @Test
  void aHouseThatAllowsNoKnockingSaysThatItIsByInvitation() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var visitor = house.connected();
      visitor.hello(visitor.key(bob, "Bob", null, new Credential.Way.Knocking()));

      assertThat(visitor.isRefused()).isEqualTo(Refusal.NOT_INVITED);
      assertThat(visitor.isClosedWith()).isEqualTo(CloseCode.NOT_INVITED.code());
      owner.says("nobody came");
      assertThat(owner.heardUntil("nobody came")).doesNotHaveAnyElementsOfTypes(ServerFrame.Knocked.class);
    }
  }

  @Test
  void whoIsKnownOrLetInByTheNetworkDoesNotWait() {
    try (var house = TestHouse.byInvitation(config -> config.knocking(true).admitting(Admission.NETWORK))) {
      house.owner("Mei", mei);
      for (int i = 0; i < 2; i++) {
        var visitor = house.connected();
        var welcome = visitor.comesIn(visitor.key(bob, "Bob", null, new Credential.Way.Knocking()));
        assertThat(welcome.you().name()).isEqualTo("Bob");
      }
    }
  }

  @Test
  void onlyThoseWhoCanOpenAreTold() {
    try (var house = knockable()) {
      var owner = house.owner("Mei", mei);
      var moderator = house.invited("Tom", tom, house.invite(Role.MODERATOR, Duration.ZERO, 1));
      var member = house.invited("Ann", Identity.create(TestHouse.RANDOM), house.invite());
      house.knocks(bob, "Bob");

      var knock = owner.next(ServerFrame.Knocked.class).knock();
      assertThat(moderator.next(ServerFrame.Knocked.class).knock()).isEqualTo(knock);
      member.says("quiet here");
      assertThat(member.heardUntil("quiet here")).doesNotHaveAnyElementsOfTypes(ServerFrame.Knocked.class);
    }
  }

  @Test
  void aMemberDoesNotOpen() {
    try (var house = knockable()) {
      var owner = house.owner("Mei", mei);
      var member = house.invited("Tom", tom, house.invite());
      var visitor = house.knocks(bob, "Bob");
      var knock = owner.next(ServerFrame.Knocked.class).knock();

      member.sends(new ClientFrame.Admit("a", knock, true));
      assertThat(member.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      member.sends(new ClientFrame.Admit("a", knock, false));
      assertThat(member.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);

      owner.admits(knock, true);
      assertThat(visitor.nextFrame()).isInstanceOf(ServerFrame.Welcome.class);
    }
  }

  @Test
  void whoCanOpenAndComesInLaterIsToldRightBehindTheirWelcome() {
    try (var house = knockable()) {
      var visitor = house.knocks(bob, "Bob");
      var owner = house.connected();
      owner.comesIn(owner.key(mei, "Mei", house.invite(Role.OWNER, Duration.ZERO, 1)));

      var knocked = (ServerFrame.Knocked) owner.nextFrame();
      owner.admits(knocked.knock(), true);

      assertThat(visitor.next(ServerFrame.Welcome.class).you().name()).isEqualTo("Bob");
    }
  }

  @Test
  void whoeverAnswersFirstDecides() {
    try (var house = knockable()) {
      var owner = house.owner("Mei", mei);
      var visitor = house.knocks(bob, "Bob");
      var knock = owner.next(ServerFrame.Knocked.class).knock();

      owner.sends(new ClientFrame.Admit("yes", knock, true));
      owner.sends(new ClientFrame.Admit("no", knock, false));

      assertThat(visitor.nextFrame()).isInstanceOf(ServerFrame.Welcome.class);
      visitor.follows("lobby");
    }
  }

  @Test
  void whoLeavesDoesNotWaitAnyMore() {
    try (var house = knockable()) {
      var owner = house.owner("Mei", mei);
      var visitor = house.knocks(bob, "Bob");
      var knock = owner.next(ServerFrame.Knocked.class).knock();

      visitor.isCut();

      assertThat(owner.next(ServerFrame.KnockEnded.class).knock()).isEqualTo(knock);
      owner.sends(new ClientFrame.Admit("a", knock, true));
      assertThat(owner.isRefused()).isEqualTo(Refusal.NOT_FOUND);
      house.knocks(bob, "Bob");
    }
  }

  @Test
  void whoHasWaitedForFiveMinutesIsSentAway() {
    try (var house = knockable()) {
      var owner = house.owner("Mei", mei);
      var visitor = house.knocks(bob, "Bob");
      var knock = owner.next(ServerFrame.Knocked.class).knock();
      house.passes(Limits.KNOCK_LASTS);

      assertThat(visitor.isRefused()).isEqualTo(Refusal.NOT_ADMITTED);
      assertThat(visitor.isClosedWith()).isEqualTo(CloseCode.NOT_INVITED.code());
      assertThat(owner.next(ServerFrame.KnockEnded.class).knock()).isEqualTo(knock);
    }
  }

  @Test
  void whoKnocksIsNotCutByTheDeadlineForHello() {
    try (var house = TestHouse.byInvitation(config -> config.knocking(true).timed(HASTY))) {
      var visitor = house.knocks(bob, "Bob");
      var silent = house.connected();
      assertThat(silent.isClosedWith()).isEqualTo(CloseCode.SILENT.code());

      var owner = house.connected();
      owner.comesIn(owner.key(mei, "Mei", house.invite(Role.OWNER, Duration.ZERO, 1)));
      owner.admits(owner.next(ServerFrame.Knocked.class).knock(), true);

      assertThat(visitor.next(ServerFrame.Welcome.class).you().name()).isEqualTo("Bob");
    }
  }

  @Test
  void whoWaitsMaySayNothing() {
    try (var house = knockable()) {
      var owner = house.owner("Mei", mei);
      var visitor = house.knocks(bob, "Bob");

      visitor.says("let me in");
      assertThat(visitor.isRefused()).isEqualTo(Refusal.NOT_NOW);
      visitor.sends(new ClientFrame.Follow(null, "lobby"));
      assertThat(visitor.isRefused()).isEqualTo(Refusal.NOT_NOW);
      visitor.hello(visitor.key(bob, "Bob", house.invite()));
      assertThat(visitor.isRefused()).isEqualTo(Refusal.NOT_NOW);
      owner.admits(owner.next(ServerFrame.Knocked.class).knock(), true);
      assertThat(visitor.nextFrame()).isInstanceOf(ServerFrame.Welcome.class);
    }
  }

  @Test
  void twentyWaitAtOnceAndNoMore() {
    try (var house = TestHouse.byInvitation(config -> config.knocking(true).rateLimits(false))) {
      var owner = house.owner("Mei", mei);
      var knocks = new HashSet<String>();
      for (int i = 0; i < Limits.KNOCKING; i++) {
        house.knocks(Identity.create(TestHouse.RANDOM), "Visitor no " + (char) ('a' + i));
        knocks.add(owner.next(ServerFrame.Knocked.class).knock());
      }
      var late = house.connected();
      late.hello(late.key(bob, "Bob", null, new Credential.Way.Knocking()));
      var refused = late.next(ServerFrame.Refused.class);

      assertThat(refused.refusal()).isEqualTo(Refusal.BUSY);
      assertThat(refused.retryAfter()).isPositive();
      assertThat(late.isClosedWith()).isEqualTo(CloseCode.BUSY.code());
      assertThat(knocks).hasSize(Limits.KNOCKING);
      owner.admits(knocks.iterator().next(), false);
      house.knocks(bob, "Bob");
    }
  }

  @Test
  void oneKeyKnocksOnceAtATime() {
    try (var house = TestHouse.byInvitation(config -> config.knocking(true).rateLimits(false))) {
      house.knocks(bob, "Bob");
      var again = house.connected();
      again.hello(again.key(bob, "Bob", null, new Credential.Way.Knocking()));

      assertThat(again.isRefused()).isEqualTo(Refusal.SLOW_DOWN);
    }
  }

  @Test
  void oneAddressKnocksOnceAtATime() {
    try (var house = knockable()) {
      house.knocks(bob, "Bob");
      var neighbour = house.connected();
      neighbour.hello(neighbour.key(tom, "Tom", null, new Credential.Way.Knocking()));

      assertThat(neighbour.isRefused()).isEqualTo(Refusal.SLOW_DOWN);
    }
  }

  @Test
  void whoKnocksAgainAndAgainIsNotHeardAnyMore() {
    try (var house = knockable()) {
      var owner = house.owner("Mei", mei);
      for (int i = 0; i < 10; i++) {
        house.knocks(Identity.create(TestHouse.RANDOM), "Bob");
        owner.admits(owner.next(ServerFrame.Knocked.class).knock(), false);
      }
      var again = house.connected();
      again.hello(again.key(bob, "Bob", null, new Credential.Way.Knocking()));

      assertThat(again.isRefused()).isEqualTo(Refusal.SLOW_DOWN);
    }
  }

  @Test
  void whoseNameIsTakenIsToldBeforeAnybodyIsDisturbed() {
    try (var house = knockable()) {
      var owner = house.owner("Mei", mei);
      var visitor = house.connected();
      visitor.hello(visitor.key(bob, "m\u0435i", null, new Credential.Way.Knocking()));

      assertThat(visitor.isRefused()).isEqualTo(Refusal.NAME_TAKEN);
      owner.says("nobody came");
      assertThat(owner.heardUntil("nobody came")).doesNotHaveAnyElementsOfTypes(ServerFrame.Knocked.class);
    }
  }

  @Test
  void aModeratorWhoWasBannedAMomentAgoDoesNotOpen() {
    try (var house = knockable()) {
      var owner = house.owner("Mei", mei);
      var moderator = house.invited("Tom", tom, house.invite(Role.MODERATOR, Duration.ZERO, 1));
      var visitor = house.knocks(bob, "Bob");
      var knock = moderator.next(ServerFrame.Knocked.class).knock();

      owner.posts("lobby", new Body.Banned(moderator.id(), null));
      owner.hearsThat(entry -> entry.body() instanceof Body.Banned);
      moderator.sends(new ClientFrame.Admit("a", knock, true));

      assertThat(moderator.isClosedWith()).isEqualTo(CloseCode.BANNED.code());
      owner.admits(knock, false);
      assertThat(visitor.nextFrame()).isInstanceOf(ServerFrame.Refused.class);
    }
  }

  private static TestHouse knockable() {
    return TestHouse.byInvitation(config -> config.knocking(true));
  }
}
