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

/// Somebody who lost their key goes on with another, which the owner gives to their name.
class LostKeyTest {

  private final Identity mei = Identity.create(TestHouse.RANDOM);
  private final Identity bob = Identity.create(TestHouse.RANDOM);
  private final Identity phone = Identity.create(TestHouse.RANDOM);
  private final Identity fresh = Identity.create(TestHouse.RANDOM);

  @Test
  void theNewKeyIsTheSamePerson() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var lost = house.invited("Bob", bob, house.invite(Role.MODERATOR, Duration.ZERO, 1));

      owner.does("lobby", new Body.KeyGiven(lost.id(), fresh.publicKey()));

      var back = house.again(fresh);
      assertThat(back.welcome.you()).isEqualTo(lost.welcome.you());
      assertThat(back.devices()).extracting(ServerFrame.Device::key).containsExactly(fresh.publicKey());
      back.follows("lobby");
      back.says("I am back");
      owner.hears("I am back");
    }
  }

  @Test
  void neitherTheOldKeysNorTheirTokensNorACodeOpenTheHouse() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var lost = house.invited("Bob", bob, house.invite());
      var onPhone = house.linked(phone, "Phone", lost.links().code());
      var code = onPhone.links().code();

      owner.does("lobby", new Body.KeyGiven(lost.id(), fresh.publicKey()));

      assertThat(lost.isClosedWith()).isEqualTo(CloseCode.REVOKED.code());
      assertThat(onPhone.isClosedWith()).isEqualTo(CloseCode.REVOKED.code());
      assertThat(house.refuses(bob)).isEqualTo(Refusal.NOT_INVITED);
      assertThat(house.refuses(phone)).isEqualTo(Refusal.NOT_INVITED);
      assertThat(house.refusesToken(lost.welcome.token())).isEqualTo(Refusal.BAD_TOKEN);
      assertThat(house.refusesToken(onPhone.welcome.token())).isEqualTo(Refusal.BAD_TOKEN);
      assertThat(house.refusesCode(phone, code)).isEqualTo(Refusal.CODE_UNKNOWN);
      assertThat(house.invited("Finder", bob, house.invite()).id()).isNotEqualTo(lost.id());
    }
  }

  @Test
  void everyRoomOfTheirsSaysSo() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var lost = house.invited("Bob", bob, house.invite());
      var kitchen = owner.makes(RoomKind.PUBLIC, "Kitchen").room();
      owner.follows(kitchen);
      lost.follows(kitchen);

      var entry = owner.does("lobby", new Body.KeyGiven(lost.id(), fresh.publicKey()));

      assertThat(entry.author()).isEqualTo(owner.id());
      var there = owner.hearsThat(each -> each.body() instanceof Body.KeyGiven && each.author().equals(Entry.HOUSE));
      assertThat(there.body()).isEqualTo(entry.body());
      assertThat(owner.finds("Bob")).extracting(Person::key).containsExactly(fresh.publicKey());
      assertThat(owner.follows(kitchen).members()).extracting(Person::key).contains(fresh.publicKey())
          .doesNotContain(bob.publicKey());
      assertThat(owner.pages(kitchen, new ClientFrame.From.After(0), 300).entries()).extracting(Entry::body)
          .contains(entry.body());
    }
  }

  @Test
  void aKeyThatTheHouseKnowsIsNotGivenToAnybody() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var one = house.invited("Bob", bob, house.invite());
      house.linked(phone, "Phone", one.links().code());
      var other = house.invited("Tom", fresh, house.invite());

      owner.posts("lobby", new Body.KeyGiven(other.id(), bob.publicKey()));
      assertThat(owner.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      owner.posts("lobby", new Body.KeyGiven(other.id(), phone.publicKey()));
      assertThat(owner.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
    }
  }

  @Test
  void nobodyButTheOwnerGivesKeysAndOnlyInTheLobby() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var moderator = house.invited("Tom", phone, house.invite(Role.MODERATOR, Duration.ZERO, 1));
      var member = house.invited("Bob", bob, house.invite());
      var kitchen = owner.makes(RoomKind.PUBLIC, "Kitchen").room();
      owner.follows(kitchen);
      member.follows(kitchen);

      moderator.posts("lobby", new Body.KeyGiven(member.id(), fresh.publicKey()));
      assertThat(moderator.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      owner.posts(kitchen, new Body.KeyGiven(member.id(), fresh.publicKey()));
      assertThat(owner.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      owner.posts("lobby", new Body.KeyGiven(owner.id(), fresh.publicKey()));
      assertThat(owner.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      assertThat(house.again(bob).welcome.you()).isEqualTo(member.welcome.you());
    }
  }

  @Test
  void aBearerWhoIsGivenAKeyIsABearerNoMore() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var made = owner.makesToken("Weather", Role.MEMBER);
      house.byToken(made.token()).follows("lobby");

      owner.does("lobby", new Body.KeyGiven(made.person().id(), fresh.publicKey()));

      assertThat(house.refusesToken(made.token())).isEqualTo(Refusal.BAD_TOKEN);
      assertThat(owner.tokens()).isEmpty();
      assertThat(house.again(fresh).welcome.you().name()).isEqualTo("Weather");
    }
  }
}
