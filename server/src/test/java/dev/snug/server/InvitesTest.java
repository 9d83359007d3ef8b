package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Role;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvitesTest {

  private final Identity mei = Identity.create(TestHouse.RANDOM);
  private final Identity bob = Identity.create(TestHouse.RANDOM);
  private final Identity tom = Identity.create(TestHouse.RANDOM);

  @ParameterizedTest
  @EnumSource(names = {"MODERATOR", "MEMBER", "GUEST", "READER"})
  void anInviteThatSomebodyMadeOpensTheHouseWithItsRole(Role role) {
    try (var house = TestHouse.byInvitation()) {
      var made = house.owner("Mei", mei).makesInvite(role, Duration.ZERO, 0);

      assertThat(house.invited("Bob", bob, made.secret()).welcome.you().role()).isEqualTo(role);
    }
  }

  @Test
  void theListNamesThoseThatStillOpenTheHouseTheNewestFirst() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var ever = owner.makesInvite(Role.MEMBER, Duration.ZERO, 0).invite();
      owner.makesInvite(Role.MEMBER, Duration.ofHours(1), 0);
      house.passes(Duration.ofMinutes(1));
      var once = owner.makesInvite(Role.MEMBER, Duration.ZERO, 1);
      house.passes(Duration.ofMinutes(1));
      house.invite(Role.GUEST, Duration.ofDays(1), 3);
      house.passes(Duration.ofHours(1));
      house.invited("Bob", bob, once.secret());

      var invites = owner.invites();

      assertThat(invites).extracting(ServerFrame.Invite::role).containsExactly(Role.GUEST, Role.MEMBER);
      assertThat(invites.getFirst().by()).isNull();
      assertThat(invites.getFirst().uses()).isEqualTo(3);
      assertThat(invites.getLast()).isEqualTo(ever);
      assertThat(ever.by()).isEqualTo(owner.id());
      assertThat(ever.ends()).isNull();
    }
  }

  @Test
  void anInviteIsListedUntilItIsUsedUp() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var twice = owner.makesInvite(Role.MEMBER, Duration.ZERO, 2);

      house.invited("Bob", bob, twice.secret());
      assertThat(owner.invites()).extracting(ServerFrame.Invite::used).containsExactly(1);
      house.invited("Tom", tom, twice.secret());
      assertThat(owner.invites()).isEmpty();
    }
  }

  @Test
  void aRevokedInviteOpensNothing() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var made = owner.makesInvite(Role.MEMBER, Duration.ZERO, 0);

      owner.sends(new ClientFrame.RevokeInvite("r", made.invite().invite()));
      owner.isDone("r");

      assertThat(house.refusesInvite(bob, made.secret())).isEqualTo(Refusal.INVITE_UNKNOWN);
      assertThat(owner.invites()).isEmpty();
      owner.sends(new ClientFrame.RevokeInvite("r", made.invite().invite()));
      assertThat(owner.isRefused()).isEqualTo(Refusal.NOT_FOUND);
    }
  }

  @Test
  void whatNamesAnInviteDoesNotOpenTheHouse() {
    try (var house = TestHouse.byInvitation()) {
      var made = house.owner("Mei", mei).makesInvite(Role.MEMBER, Duration.ZERO, 0);

      assertThat(made.invite().invite()).isNotEqualTo(made.secret()).hasSize(43);
    }
  }

  @Test
  void aMemberNeitherMakesNorSeesNorRevokesInvites() {
    try (var house = TestHouse.byInvitation()) {
      var made = house.owner("Mei", mei).makesInvite(Role.MEMBER, Duration.ZERO, 0);
      var member = house.invited("Bob", bob, made.secret());

      member.sends(new ClientFrame.MakeInvite("i", Role.READER, Duration.ZERO, 0));
      assertThat(member.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      member.sends(new ClientFrame.Invites("i"));
      assertThat(member.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      member.sends(new ClientFrame.RevokeInvite("i", made.invite().invite()));
      assertThat(member.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      house.invited("Tom", tom, made.secret());
    }
  }

  @Test
  void nobodyInvitesSomebodyAboveThemselvesAndNobodyAnOwner() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var moderator = house.invited("Bob", bob, house.invite(Role.MODERATOR, Duration.ZERO, 1));

      owner.sends(new ClientFrame.MakeInvite("i", Role.OWNER, Duration.ZERO, 1));
      assertThat(owner.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      moderator.sends(new ClientFrame.MakeInvite("i", Role.OWNER, Duration.ZERO, 1));
      assertThat(moderator.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      assertThat(moderator.makesInvite(Role.MODERATOR, Duration.ZERO, 1).invite().by()).isEqualTo(moderator.id());
    }
  }

  @Test
  void theHostsInviteForAnOwnerIsNeitherListedNorRevokedByOthers() {
    try (var house = TestHouse.byInvitation()) {
      var forOwner = house.invite(Role.OWNER, Duration.ZERO, 1);
      var moderator = house.invited("Bob", bob, house.invite(Role.MODERATOR, Duration.ZERO, 1));

      assertThat(moderator.invites()).isEmpty();
      assertThat(house.invited("Mei", mei, forOwner).welcome.you().role()).isEqualTo(Role.OWNER);
    }
  }

  @Test
  void anInviteIsForgottenThirtyDaysAfterItEndedWhenTheNextIsMade() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var ended = owner.makesInvite(Role.MEMBER, Duration.ofHours(1), 0).secret();
      house.passes(Duration.ofHours(1).plusDays(30).minusMinutes(5));
      owner.makesInvite(Role.MEMBER, Duration.ZERO, 0);
      assertThat(house.refusesInvite(bob, ended)).isEqualTo(Refusal.INVITE_EXPIRED);

      house.passes(Duration.ofMinutes(6));
      owner.makesInvite(Role.MEMBER, Duration.ZERO, 0);

      assertThat(house.refusesInvite(bob, ended)).isEqualTo(Refusal.INVITE_UNKNOWN);
    }
  }

  @Test
  void anInviteThatIsUsedUpIsForgottenThirtyDaysAfterItWasMade() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var once = owner.makesInvite(Role.MEMBER, Duration.ZERO, 1).secret();
      house.invited("Bob", bob, once);
      house.passes(Duration.ofDays(30).plusMinutes(1));
      assertThat(house.refusesInvite(tom, once)).isEqualTo(Refusal.INVITE_USED_UP);

      owner.makesInvite(Role.MEMBER, Duration.ZERO, 0);

      assertThat(house.refusesInvite(tom, once)).isEqualTo(Refusal.INVITE_UNKNOWN);
    }
  }

  @Test
  void threeHundredInvitesOpenAHouseAtOnceAndAnotherWhenOneIsTakenBack() {
    try (var house = TestHouse.byInvitation(config -> config.rateLimits(false))) {
      var owner = house.owner("Mei", mei);
      IntStream.range(0, Limits.INVITES)
          .forEach(i -> owner.sends(new ClientFrame.MakeInvite("i" + i, Role.MEMBER, Duration.ZERO, 0)));
      var last = IntStream.range(0, Limits.INVITES).mapToObj(_ -> owner.next(ServerFrame.InviteMade.class)).toList();

      owner.sends(new ClientFrame.MakeInvite("i", Role.MEMBER, Duration.ZERO, 0));
      assertThat(owner.isRefused()).isEqualTo(Refusal.TOO_MANY);
      assertThat(owner.invites()).hasSize(Limits.INVITES);
      owner.sends(new ClientFrame.RevokeInvite("r", last.getLast().invite().invite()));
      owner.isDone("r");
      owner.makesInvite(Role.MEMBER, Duration.ZERO, 0);
    }
  }
}
