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
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {

  private final Identity mei = Identity.create(TestHouse.RANDOM);
  private final Identity bob = Identity.create(TestHouse.RANDOM);

  @ParameterizedTest
  @EnumSource(names = {"MEMBER", "GUEST", "READER"})
  void whoeverHoldsATokenIsThePersonItWasMadeFor(Role role) {
    try (var house = TestHouse.byInvitation()) {
      var made = house.owner("Mei", mei).makesToken("Weather", role);

      var bot = house.byToken(made.token());

      assertThat(made.person().role()).isEqualTo(role);
      assertThat(made.person().key()).isNull();
      assertThat(bot.welcome.you())
          .isEqualTo(new ServerFrame.You(made.person().id(), made.person().name(), made.person().role()));
    }
  }

  @Test
  void aTokenHas256BitsAndTheHouseKeepsOnlyItsHash() throws IOException {
    try (var house = TestHouse.byInvitation()) {
      var token = house.owner("Mei", mei).makesToken("Weather", Role.MEMBER).token();
      house.server().close();

      assertThat(token).matches("[A-Za-z0-9_-]{43}");
      assertThat(Files.readString(house.data.resolve("house.db"), StandardCharsets.ISO_8859_1)).contains("Weather")
          .doesNotContain(token);
    }
  }

  @Test
  void aBearerKeepsItsTokenHoweverOftenItComes() {
    try (var house = TestHouse.byInvitation(config -> config.rateLimits(false))) {
      var token = house.owner("Mei", mei).makesToken("Weather", Role.MEMBER).token();
      for (int i = 0; i < 25; i++) {
        assertThat(house.byToken(token).welcome.token()).isEqualTo(token);
      }
      house.restarts();

      assertThat(house.byToken(token).welcome.you().name()).isEqualTo("Weather");
    }
  }

  @Test
  void aRevokedTokenOpensNothingAndWhoCameByItIsClosed() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var made = owner.makesToken("Weather", Role.MEMBER);
      var bot = house.byToken(made.token());

      owner.sends(new ClientFrame.RevokeToken("r", made.person().id()));
      owner.isDone("r");

      assertThat(bot.isClosedWith()).isEqualTo(CloseCode.REVOKED.code());
      assertThat(house.refusesToken(made.token())).isEqualTo(Refusal.BAD_TOKEN);
      assertThat(owner.tokens()).isEmpty();
    }
  }

  @Test
  void aTokenThatGotLostIsRevokedAndMadeAgainUnderTheSameName() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var lost = owner.makesToken("Weather", Role.MEMBER);
      owner.sends(new ClientFrame.RevokeToken("r", lost.person().id()));
      owner.isDone("r");

      var next = owner.makesToken("Weather", Role.MEMBER);

      assertThat(next.person().name()).isEqualTo("Weather");
      assertThat(next.person().id()).isNotEqualTo(lost.person().id());
    }
  }

  @Test
  void theListNamesThoseWhoComeByTokensAndWhoMadeThem() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var weather = owner.makesToken("Weather", Role.MEMBER).person();
      var moderator = house.invited("Bob", bob, house.invite(Role.MODERATOR, Duration.ZERO, 1));
      var visitor = moderator.makesToken("Visitor", Role.GUEST).person();

      var tokens = owner.tokens();

      assertThat(tokens).extracting(ServerFrame.Token::person).containsExactly(weather, visitor);
      assertThat(tokens).extracting(ServerFrame.Token::by).containsExactly(owner.id(), moderator.id());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWNER", "MODERATOR"})
  void nobodyMakesABearerStrongerThanAMember(Role role) {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      owner.sends(new ClientFrame.MakeToken("t", "Weather", role));

      assertThat(owner.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
    }
  }

  @Test
  void aMemberNeitherMakesNorSeesNorRevokesTokens() {
    try (var house = TestHouse.byInvitation()) {
      var made = house.owner("Mei", mei).makesToken("Weather", Role.MEMBER);
      var member = house.invited("Bob", bob, house.invite());

      member.sends(new ClientFrame.MakeToken("t", "Mine", Role.READER));
      assertThat(member.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      member.sends(new ClientFrame.Tokens("t"));
      assertThat(member.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      member.sends(new ClientFrame.RevokeToken("t", made.person().id()));
      assertThat(member.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      assertThat(house.byToken(made.token()).welcome.you().name()).isEqualTo("Weather");
    }
  }

  @Test
  void aBearerWhoHasBecomeAModeratorIsRevokedByTheOwnerAlone() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var made = owner.makesToken("Weather", Role.MEMBER);
      house.byToken(made.token()).follows("lobby");
      owner.does("lobby", new Body.RoleGiven(made.person().id(), Role.MODERATOR));
      var moderator = house.invited("Bob", bob, house.invite(Role.MODERATOR, Duration.ZERO, 1));

      moderator.sends(new ClientFrame.RevokeToken("r", made.person().id()));
      assertThat(moderator.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      owner.sends(new ClientFrame.RevokeToken("r", made.person().id()));
      owner.isDone("r");
    }
  }

  @Test
  void onlyATokenThatWasMadeForSomebodyIsRevoked() {
    try (var house = TestHouse.byInvitation()) {
      var owner = house.owner("Mei", mei);
      var member = house.invited("Bob", bob, house.invite());

      owner.sends(new ClientFrame.RevokeToken("r", member.id()));

      assertThat(owner.isRefused()).isEqualTo(Refusal.NOT_FOUND);
      assertThat(house.byToken(member.welcome.token()).welcome.you()).isEqualTo(member.welcome.you());
    }
  }

  @Test
  void theNameOfABearerIsLikeNobodyElsesAndStaysItsOwnWhileItIsAway() {
    try (var house = TestHouse.open()) {
      var owner = house.owner("Mei", mei);
      owner.sends(new ClientFrame.MakeToken("t", "m\u0435i", Role.MEMBER));
      assertThat(owner.isRefused()).isEqualTo(Refusal.NAME_TAKEN);
      owner.sends(new ClientFrame.MakeToken("t", "\u3164", Role.MEMBER));
      assertThat(owner.isRefused()).isEqualTo(Refusal.BAD_NAME);
      owner.makesToken("Visitor", Role.GUEST);

      var guest = house.connected();
      guest.hello(new Credential.ByName("visitor"));

      assertThat(guest.isRefused()).isEqualTo(Refusal.NAME_TAKEN);
    }
  }

  @Test
  void aBearerHasNoDevicesAndLinksNone() {
    try (var house = TestHouse.byInvitation()) {
      var bot = house.byToken(house.owner("Mei", mei).makesToken("Weather", Role.MEMBER).token());
      bot.sends(new ClientFrame.Link("link"));

      assertThat(bot.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
    }
  }

  @Test
  void aHouseHasAThousandBearersAtMost() {
    try (var house = TestHouse.byInvitation(config -> config.rateLimits(false))) {
      var owner = house.owner("Mei", mei);
      for (int i = 0; i < Limits.BEARERS; i++) {
        owner.sends(new ClientFrame.MakeToken("t" + i, "Bot " + i * 7 + " b", Role.READER));
      }
      for (int i = 0; i < Limits.BEARERS; i++) {
        owner.next(ServerFrame.TokenMade.class);
      }

      owner.sends(new ClientFrame.MakeToken("t", "One too many", Role.READER));

      assertThat(owner.isRefused()).isEqualTo(Refusal.TOO_MANY);
      assertThat(owner.tokens()).hasSize(Limits.BEARERS).extracting(ServerFrame.Token::person).extracting(Person::role)
          .containsOnly(Role.READER);
    }
  }
}
