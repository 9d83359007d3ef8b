package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DevicesTest {

  private final Identity laptop = Identity.create(TestHouse.RANDOM);
  private final Identity phone = Identity.create(TestHouse.RANDOM);
  private final Identity other = Identity.create(TestHouse.RANDOM);

  @Test
  void aDeviceWithACodeIsTheSamePerson() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.invited("Mei", laptop, house.invite());

      var onPhone = house.linked(phone, "Phone", mei.links().code());

      assertThat(onPhone.welcome.you()).isEqualTo(mei.welcome.you());
      assertThat(house.again(phone).welcome.you()).isEqualTo(mei.welcome.you());
    }
  }

  @Test
  void aCodeIsGoodOnce() {
    try (var house = TestHouse.byInvitation()) {
      var code = house.invited("Mei", laptop, house.invite()).links().code();
      house.linked(phone, "Phone", code);

      assertThat(house.refusesCode(other, code)).isEqualTo(Refusal.CODE_UNKNOWN);
    }
  }

  @Test
  void twoDevicesThatComeWithOneCodeAtOnceDoNotBothComeIn() {
    try (var house = TestHouse.byInvitation(config -> config.rateLimits(false))) {
      for (int round = 0; round < 10; round++) {
        var mei = house.invited("Mei " + round, Identity.create(TestHouse.RANDOM), house.invite());
        var code = mei.links().code();
        var racing = List.of(house.connected(), house.connected());

        racing.forEach(guest ->
            guest.hello(
                guest.key(Identity.create(TestHouse.RANDOM), "Racing", null, new Credential.Way.Linked(code))));

        assertThat(racing.stream().map(Guest::nextFrame).filter(ServerFrame.Welcome.class::isInstance)).hasSize(1);
      }
    }
  }

  @Test
  void aCodeIsTypedAsPeopleType() {
    try (var house = TestHouse.byInvitation()) {
      var code = house.invited("Mei", laptop, house.invite()).links().code();

      assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{8}");
      var typed = (code.substring(0, 4) + "-" + code.substring(4)).toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
      assertThat(house.linked(phone, "Phone", typed).welcome.you().name()).isEqualTo("Mei");
    }
  }

  @Test
  void aCodeEndsAndANewOneTakesThePlaceOfTheLast() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.invited("Mei", laptop, house.invite());
      var first = mei.links().code();
      var second = mei.links();

      assertThat(house.refusesCode(phone, first)).isEqualTo(Refusal.CODE_UNKNOWN);
      house.passes(Limits.CODE_LASTS);
      assertThat(house.refusesCode(phone, second.code())).isEqualTo(Refusal.CODE_UNKNOWN);
    }
  }

  @Test
  void aCodeIsGoodUntilItEnds() {
    try (var house = TestHouse.byInvitation()) {
      var code = house.invited("Mei", laptop, house.invite()).links().code();
      house.passes(Limits.CODE_LASTS.minusSeconds(30));

      assertThat(house.linked(phone, "Phone", code).welcome.you().name()).isEqualTo("Mei");
    }
  }

  @Test
  void whoGuessesCodesIsNotEvenCheckedAfterTen() {
    try (var house = TestHouse.byInvitation()) {
      var code = house.invited("Mei", laptop, house.invite()).links().code();
      for (int i = 0; i < 10; i++) {
        assertThat(house.refusesCode(phone, "0000000" + i)).isEqualTo(Refusal.CODE_UNKNOWN);
      }

      assertThat(house.refusesCode(phone, code)).isEqualTo(Refusal.SLOW_DOWN);
    }
  }

  @Test
  void aKeyThatIsSomebodysAlreadyComesInAsThemWhateverTheCodeSays() {
    try (var house = TestHouse.byInvitation()) {
      var code = house.invited("Mei", laptop, house.invite()).links().code();
      var bob = house.invited("Bob", other, house.invite());

      assertThat(house.linked(other, "Phone", code).welcome.you()).isEqualTo(bob.welcome.you());
      assertThat(house.linked(other, "Phone", "wrong").welcome.you()).isEqualTo(bob.welcome.you());
      assertThat(house.linked(phone, "Phone", code).welcome.you().name()).isEqualTo("Mei");
    }
  }

  @Test
  void oneSeesOnesDevicesAndWhichOfThemAreHere() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.connected();
      mei.comesIn(mei.key(laptop, "Mei", "Laptop", new Credential.Way.Invited(house.invite())));
      var onPhone = house.linked(phone, "Phone", mei.links().code());

      var devices = mei.devices();

      assertThat(devices).extracting(ServerFrame.Device::name).containsExactly("Laptop", "Phone");
      assertThat(devices).allMatch(ServerFrame.Device::here);
      onPhone.isCut();
      var until = System.nanoTime() + Guest.PATIENCE.toNanos();
      while (mei.devices().getLast().here()) {
        assertThat(System.nanoTime()).isLessThan(until);
      }
      assertThat(mei.devices().getFirst().here()).isTrue();
    }
  }

  @Test
  void itIsKeptWhenADeviceWasLastSeenAndWhatItCallsItself() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.invited("Mei", laptop, house.invite());
      var first = mei.devices().getFirst();
      house.passes(Duration.ofDays(1));
      var byToken = house.byToken(mei.welcome.token()).devices().getFirst();
      house.passes(Duration.ofDays(1));
      var again = house.connected();
      again.comesIn(again.key(laptop, "Mei", "Laptop", null));
      var byKey = again.devices().getFirst();

      assertThat(first.name()).isNull();
      assertThat(byToken.seen()).isGreaterThanOrEqualTo(first.seen() + Duration.ofDays(1).toMillis());
      assertThat(byKey.seen()).isGreaterThanOrEqualTo(byToken.seen() + Duration.ofDays(1).toMillis());
      assertThat(byKey.name()).isEqualTo("Laptop");
      assertThat(byKey.since()).isEqualTo(first.since());
    }
  }

  @Test
  void aRevokedDeviceIsClosedAndNeitherItsKeyNorItsTokenOpensTheHouse() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.invited("Mei", laptop, house.invite());
      var onPhone = house.linked(phone, "Phone", mei.links().code());

      mei.sends(new ClientFrame.RevokeDevice("r", phone.publicKey()));
      mei.isDone("r");

      assertThat(onPhone.isClosedWith()).isEqualTo(CloseCode.REVOKED.code());
      assertThat(house.refuses(phone)).isEqualTo(Refusal.NOT_INVITED);
      assertThat(house.refusesToken(onPhone.welcome.token())).isEqualTo(Refusal.BAD_TOKEN);
      assertThat(mei.devices()).extracting(ServerFrame.Device::key).containsExactly(laptop.publicKey());
      mei.says("still here");
      mei.hears("still here");
      assertThat(house.byToken(mei.welcome.token()).welcome.you()).isEqualTo(mei.welcome.you());
    }
  }

  @Test
  void aCodeThatARevokedDeviceHasSeenIsGoodForNothing() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.invited("Mei", laptop, house.invite());
      var code = house.linked(phone, "Phone", mei.links().code()).links().code();

      mei.sends(new ClientFrame.RevokeDevice("r", phone.publicKey()));
      mei.isDone("r");

      assertThat(house.refusesCode(other, code)).isEqualTo(Refusal.CODE_UNKNOWN);
      assertThat(house.refusesCode(phone, code)).isEqualTo(Refusal.CODE_UNKNOWN);
    }
  }

  @Test
  void aRevokedDeviceComesInByAnInviteAsSomebodyElse() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.invited("Mei", laptop, house.invite());
      var onPhone = house.linked(phone, "Phone", mei.links().code());
      onPhone.sends(new ClientFrame.RevokeDevice("r", laptop.publicKey()));
      onPhone.isDone("r");

      var stranger = house.invited("Stranger", laptop, house.invite());

      assertThat(stranger.id()).isNotEqualTo(mei.id());
    }
  }

  @Test
  void whoRevokesTheirFirstDeviceIsKnownByAnotherFromThenOnAndTheRoomsSaySo() {
    try (var house = TestHouse.byInvitation()) {
      var bob = house.invited("Bob", other, house.invite());
      var mei = house.invited("Mei", laptop, house.invite());
      var onPhone = house.linked(phone, "Phone", mei.links().code());

      mei.sends(new ClientFrame.RevokeDevice("r", laptop.publicKey()));
      mei.isDone("r");

      assertThat(mei.isClosedWith()).isEqualTo(CloseCode.REVOKED.code());
      var told = bob.hearsThat(entry -> entry.body() instanceof Body.KeyGiven);
      assertThat(told.author()).isEqualTo(Entry.HOUSE);
      assertThat(told.body()).isEqualTo(new Body.KeyGiven(mei.id(), phone.publicKey()));
      assertThat(bob.finds("Mei")).extracting(Person::key).containsExactly(phone.publicKey());
      onPhone.says("still here");
      onPhone.hears("still here");
    }
  }

  @Test
  void theLastDeviceIsNotRevoked() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.invited("Mei", laptop, house.invite());

      mei.sends(new ClientFrame.RevokeDevice("r", laptop.publicKey()));

      assertThat(mei.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      assertThat(house.again(laptop).welcome.you()).isEqualTo(mei.welcome.you());
    }
  }

  @Test
  void nobodyRevokesTheDeviceOfSomebodyElse() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.invited("Mei", laptop, house.invite());
      house.linked(phone, "Phone", mei.links().code());
      var bob = house.invited("Bob", other, house.invite());

      bob.sends(new ClientFrame.RevokeDevice("r", phone.publicKey()));

      assertThat(bob.isRefused()).isEqualTo(Refusal.NOT_FOUND);
    }
  }

  @Test
  void aGuestWithoutAKeyHasNoDevicesAndLinksNone() {
    try (var house = TestHouse.open()) {
      var guest = house.guest("guest");
      guest.sends(new ClientFrame.Link("link"));

      assertThat(guest.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      assertThat(guest.devices()).isEmpty();
    }
  }

  @Test
  void nobodyHasMoreThanTwentyDevices() {
    try (var house = TestHouse.byInvitation(config -> config.rateLimits(false))) {
      var mei = house.invited("Mei", laptop, house.invite());
      for (int i = 1; i < Limits.DEVICES; i++) {
        house.linked(Identity.create(TestHouse.RANDOM), "Device " + i, mei.links().code()).close();
      }
      mei.sends(new ClientFrame.Link("link"));

      assertThat(mei.isRefused()).isEqualTo(Refusal.TOO_MANY);
      assertThat(mei.devices()).hasSize(Limits.DEVICES);
    }
  }

  @Test
  void aDeviceOutlastsARestartAndACodeDoesNot() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.invited("Mei", laptop, house.invite());
      house.linked(phone, "Phone", mei.links().code());
      var code = mei.links().code();

      house.restarts();

      assertThat(house.again(phone).welcome.you()).isEqualTo(mei.welcome.you());
      assertThat(house.refusesCode(other, code)).isEqualTo(Refusal.CODE_UNKNOWN);
    }
  }
}
