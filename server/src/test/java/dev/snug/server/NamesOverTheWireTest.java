package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesOverTheWireTest {

  private final Identity mei = Identity.create(TestHouse.RANDOM);
  private final Identity other = Identity.create(TestHouse.RANDOM);

  @ParameterizedTest
  @ValueSource(strings = {"mei", "MEI", "М\u0435\u0456", "m\u0435i", "M ei", "\uFF2Dei", "rnei"})
  void nobodyComesInUnderANameThatIsTakenForAnothers(String name) {
    try (var house = TestHouse.byInvitation()) {
      house.invited("Mei", mei, house.invite());
      var second = house.connected();
      second.hello(second.key(other, name, house.invite()));

      assertThat(second.isRefused()).isEqualTo(Refusal.NAME_TAKEN);
      assertThat(second.isClosedWith()).isEqualTo(CloseCode.NAME_REFUSED.code());
    }
  }

  @Test
  void meiAndMelAreTwoPeople() {
    try (var house = TestHouse.byInvitation()) {
      house.invited("Mei", mei, house.invite());

      assertThat(house.invited("Mel", other, house.invite()).welcome.you().name()).isEqualTo("Mel");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u3164", "\u2800", "\u115F", "\u00A0", "Mei\u034F", "\u0301"})
  void aNameThatNobodySeesIsRefused(String name) {
    try (var house = TestHouse.byInvitation()) {
      var guest = house.connected();
      guest.hello(guest.key(mei, name, house.invite()));

      assertThat(guest.isRefused()).isEqualTo(Refusal.BAD_NAME);
      assertThat(guest.isClosedWith()).isEqualTo(CloseCode.NAME_REFUSED.code());
    }
  }

  @Test
  void aGuestsNameIsTakenWhileTheyAreHereAndFreeAfterwards() {
    try (var house = TestHouse.open()) {
      var first = house.guest("load-10");
      var watching = house.guest("watching");
      var second = house.connected();
      second.hello(new Credential.ByName("load-lO"));
      assertThat(second.isRefused()).isEqualTo(Refusal.NAME_TAKEN);

      first.isCut();
      watching.seesGone(first);

      assertThat(house.guest("load-lO").welcome.you().name()).isEqualTo("load-lO");
    }
  }

  @Test
  void aGuestDoesNotComeBackToANameThatHasBecomeAnothers() {
    try (var house = TestHouse.open()) {
      var guest = house.guest("mei");
      var watching = house.guest("watching");
      guest.isCut();
      watching.seesGone(guest);
      house.invited("Mei", mei, house.invite());

      var again = house.connected();
      again.hello(new Credential.ByToken(guest.welcome.token()));

      assertThat(again.isRefused()).isEqualTo(Refusal.NAME_TAKEN);
    }
  }

  @Test
  void aGuestComesBackByTokenWhileTheirFirstConnectionStillStands() {
    try (var house = TestHouse.open()) {
      var guest = house.guest("mei");

      var again = house.connected().comesIn(new Credential.ByToken(guest.welcome.token()));

      assertThat(again.you()).isEqualTo(guest.welcome.you());
    }
  }

  @Test
  void aGuestWhoIsMadeAMemberKeepsTheirName() {
    try (var house = TestHouse.open()) {
      var owner = house.invited("Owner", other, house.invite(Role.OWNER, Duration.ZERO, 1));
      var guest = house.guest("mei");
      owner.sees(guest, Presence.HERE);
      owner.does("lobby", new Body.RoleGiven(guest.id(), Role.MEMBER));
      guest.isCut();
      owner.seesGone(guest);

      var second = house.connected();
      second.hello(new Credential.ByName("Mei"));

      assertThat(second.isRefused()).isEqualTo(Refusal.NAME_TAKEN);
    }
  }

  @Test
  void whoGoesByAnotherNameMayNotTakeOneThatLooksLikeAnothersButMayChangeTheLookOfTheirOwn() {
    try (var house = TestHouse.byInvitation()) {
      var one = house.invited("Mei", mei, house.invite());
      var two = house.invited("Bo", other, house.invite());

      two.posts("lobby", new Body.Renamed("М\u0435\u0456"));
      assertThat(two.isRefused()).isEqualTo(Refusal.NAME_TAKEN);
      two.posts("lobby", new Body.Renamed("\u2800"));
      assertThat(two.isRefused()).isEqualTo(Refusal.BAD_NAME);
      assertThat(one.does("lobby", new Body.Renamed("MEI")).body()).isEqualTo(new Body.Renamed("MEI"));
    }
  }

  @Test
  void whoHasTwoDevicesHereIsSeenUnderTheirNewName() {
    try (var house = TestHouse.byInvitation()) {
      var invite = house.invite();
      var one = house.invited("Mei", mei, invite);
      house.invited("Mei", mei, null);
      one.does("lobby", new Body.Renamed("May"));

      var looking = house.connected();
      looking.sends(new ClientFrame.Peek("q", invite));

      assertThat(looking.next(ServerFrame.Peeked.class).people()).extracting(Person::name).containsExactly("May");
    }
  }

  @Test
  void aRoomIsNotCalledByANameThatNobodySees() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.invited("Mei", mei, house.invite(Role.OWNER, Duration.ZERO, 1));
      owner.posts("lobby", new Body.NameSet("\u3164"));

      assertThat(owner.isRefused()).isEqualTo(Refusal.BAD_NAME);
    }
  }
}
