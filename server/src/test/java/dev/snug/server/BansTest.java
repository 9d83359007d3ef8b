package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Bans from the house, which are said in its lobby.
class BansTest {

  private final Identity mei = Identity.create(TestHouse.RANDOM);
  private final Identity bob = Identity.create(TestHouse.RANDOM);
  private final Identity phone = Identity.create(TestHouse.RANDOM);

  @Test
  void whoIsBannedUnderLoadHearsNothingThatWasSaidAfterTheBan() {
    try (var house = TestHouse.byInvitation(config -> config.rateLimits(false))) {
      var owner = house.owner("Mei", mei);
      var talker = house.invited("Tom", Identity.create(TestHouse.RANDOM), house.invite());
      var banned = house.invited("Bob", bob, house.invite());
      var kitchen = owner.makes(RoomKind.PUBLIC, "Kitchen").room();
      owner.follows(kitchen);
      talker.follows(kitchen);
      banned.follows(kitchen);

      for (int i = 0; i < 500; i++) {
        talker.says("before " + i);
        talker.says(kitchen, "k" + i, "before " + i);
      }
      var ban = owner.posts("lobby", new Body.Banned(banned.id(), null));
      for (int i = 0; i < 500; i++) {
        talker.says("after " + i);
        talker.says(kitchen, "l" + i, "after " + i);
      }
      talker.says("last");

      var entry = owner.hearsThat(each -> each.id().equals(ban));
      owner.hears("last");
      assertThat(banned.isClosedWith()).isEqualTo(CloseCode.BANNED.code());
      banned.hearsTheRest();
      assertThat(banned.heard()).extracting(Entry::id).endsWith(ban);
      assertThat(owner.heard()).filteredOn(each -> each.seq() > entry.seq()).isNotEmpty();
    }
  }

  @Test
  void neitherKeyNorTokenNorCodeOpensTheHouseToSomebodyBanned() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var banned = house.invited("Bob", bob, house.invite());
      var code = banned.links().code();
      owner.does("lobby", new Body.Banned(banned.id(), null));

      assertThat(banned.isClosedWith()).isEqualTo(CloseCode.BANNED.code());
      assertThat(house.refuses(bob)).isEqualTo(Refusal.BANNED);
      assertThat(house.refusesToken(banned.welcome.token())).isEqualTo(Refusal.BANNED);
      assertThat(house.refusesCode(phone, code)).isEqualTo(Refusal.BANNED);
      assertThat(house.refuses(phone)).isEqualTo(Refusal.NOT_INVITED);
      assertThat(house.refusesInvite(bob, house.invite())).isEqualTo(Refusal.BANNED);
      var again = house.connected();
      again.hello(again.key(bob, "Bob", null));
      assertThat(again.isClosedWith()).isEqualTo(CloseCode.BANNED.code());
    }
  }

  @Test
  void allDevicesOfSomebodyBannedAreClosed() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var banned = house.invited("Bob", bob, house.invite());
      var onPhone = house.linked(phone, "Phone", banned.links().code());
      owner.does("lobby", new Body.Banned(banned.id(), null));

      assertThat(banned.isClosedWith()).isEqualTo(CloseCode.BANNED.code());
      assertThat(onPhone.isClosedWith()).isEqualTo(CloseCode.BANNED.code());
      assertThat(house.refuses(phone)).isEqualTo(Refusal.BANNED);
    }
  }

  @Test
  void aBanOutlastsARestart() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var banned = house.invited("Bob", bob, house.invite());
      owner.does("lobby", new Body.Banned(banned.id(), null));

      house.restarts();

      assertThat(house.refuses(bob)).isEqualTo(Refusal.BANNED);
    }
  }

  /// What was sent while the ban was on its way is refused or not answered, and never with a page.
  @Test
  void historyIsNotReadByWhoIsBanned() {
    try (var house = TestHouse.byInvitation(config -> config.rateLimits(false))) {
      var owner = house.owner("Mei", mei);
      var banned = house.invited("Bob", bob, house.invite());
      owner.says("a secret");
      owner.hears("a secret");
      owner.does("lobby", new Body.Banned(banned.id(), null));
      banned.sends(new ClientFrame.Page("q", "lobby", new ClientFrame.From.After(0), 300));

      assertThat(banned.isClosedWith()).isEqualTo(CloseCode.BANNED.code());
      assertThat(banned.hearsTheRest()).doesNotHaveAnyElementsOfTypes(ServerFrame.Paged.class);
    }
  }

  @Test
  void whoIsUnbannedComesInAgainAsTheSamePerson() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var banned = house.invited("Bob", bob, house.invite());
      owner.does("lobby", new Body.Banned(banned.id(), null));
      assertThat(house.refuses(bob)).isEqualTo(Refusal.BANNED);

      owner.does("lobby", new Body.Unbanned(banned.id()));

      var back = house.again(bob);
      assertThat(back.welcome.you()).isEqualTo(banned.welcome.you());
      back.follows("lobby");
      back.says("thank you");
      owner.hears("thank you");
      assertThat(house.byToken(banned.welcome.token()).welcome.you()).isEqualTo(banned.welcome.you());
    }
  }

  @Test
  void aBanUntilAMomentEndsByItself() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var banned = house.invited("Bob", bob, house.invite());
      var said = owner.does("lobby", new Body.Banned(banned.id(), house.now() + Duration.ofHours(1).toMillis()));
      house.passes(Duration.ofMinutes(59));
      assertThat(house.refuses(bob)).isEqualTo(Refusal.BANNED);

      house.passes(Duration.ofMinutes(2));

      var back = house.again(bob);
      assertThat(back.follows("lobby").top()).isGreaterThan(said.seq());
      back.says("here again");
      owner.hears("here again");
    }
  }

  @Test
  void whoIsBannedDoesNotComeBackIntoAnotherRoomWithWhatTheySentBefore() {
    try (var house = TestHouse.byInvitation(config -> config.rateLimits(false))) {
      var owner = house.owner("Mei", mei);
      var banned = house.invited("Bob", bob, house.invite());
      var kitchen = owner.makes(RoomKind.PUBLIC, "Kitchen").room();
      for (int i = 0; i < 300; i++) {
        banned.sends(new ClientFrame.Follow(null, kitchen));
        if (i == 100) {
          owner.posts("lobby", new Body.Banned(banned.id(), null));
        }
      }

      assertThat(banned.isClosedWith()).isEqualTo(CloseCode.BANNED.code());
      assertThat(owner.follows(kitchen).members()).extracting(Person::id).doesNotContain(banned.id());
    }
  }

  @Test
  void aModeratorWhoIsBannedMayDoNothingMoreWithWhatTheySentBefore() {
    try (var house = TestHouse.byInvitation(config -> config.rateLimits(false))) {
      var owner = house.owner("Mei", mei);
      var moderator = house.invited("Bob", bob, house.invite(Role.MODERATOR, Duration.ZERO, 1));
      for (int i = 0; i < 100; i++) {
        moderator.sends(new ClientFrame.MakeInvite("i" + i, Role.MODERATOR, Duration.ZERO, 0));
      }
      moderator.next(ServerFrame.InviteMade.class);
      var ban = owner.posts("lobby", new Body.Banned(moderator.id(), null));
      for (int i = 0; i < 150; i++) {
        moderator.sends(new ClientFrame.MakeInvite("j" + i, Role.MODERATOR, Duration.ZERO, 0));
      }
      var at = owner.hearsThat(entry -> entry.id().equals(ban)).at();

      assertThat(moderator.isClosedWith()).isEqualTo(CloseCode.BANNED.code());
      assertThat(owner.invites()).isNotEmpty().noneMatch(invite -> invite.made() > at);
    }
  }
}
