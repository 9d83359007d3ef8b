package dev.snug.client.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.Toolkit;
import dev.snug.server.ServerConfig;
import dev.snug.server.SnugServer;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.room.Role;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What two people do on their first evening, by mouse and keyboard, in two real windows with a real house between them.
class FirstEveningTest {

  @TempDir Path folder;
  private Person maya;
  private Person tomas;

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void theyStart() throws Exception {
    maya = Person.starts(folder.resolve("maya"), 0);
    tomas = Person.starts(folder.resolve("tomas"), 1);
  }

  @AfterEach
  void theyEnd() throws Exception {
    tomas.ends();
    maya.ends();
  }

  @Test
  void aRoomIsOpenedAGuestComesByTheInviteTheyTalkTheHostClosesAndOpensAgainAndNothingIsLost() throws Exception {
    var link = mayaHosts("Sunday kitchen 周日厨房");
    maya.clicks("#go-in");
    tomasJoins(link);

    maya.says("Kettle's on. 水开了 ☕");
    tomas.hears("Kettle's on. 水开了 ☕");
    tomas.says("马上到 👋🏽");
    maya.hears("马上到 👋🏽");

    maya.clicks("#house-menu");
    maya.clicks("#menu-close");
    maya.clicks("#close-now");
    tomas.reads("#closed-card", "Maya Chen closed the room");
    tomas.says("Left my scarf, 围巾 🧣");
    tomas.seesWaiting("Left my scarf, 围巾 🧣");

    maya.clicks("#open-again");
    maya.clicks("#go-in");
    tomas.doesNotSee("#closed-card");
    maya.hears("Left my scarf, 围巾 🧣");
    tomas.hears("Left my scarf, 围巾 🧣");
    for (var somebody : List.of(maya, tomas)) {
      assertThat(somebody.times("Kettle's on. 水开了 ☕")).isEqualTo(1);
      assertThat(somebody.times("马上到 👋🏽")).isEqualTo(1);
      assertThat(somebody.times("Left my scarf, 围巾 🧣")).isEqualTo(1);
    }
  }

  @Test
  void theNextStartOfBothHasEverything() throws Exception {
    var link = mayaHosts("Lantern House");
    maya.clicks("#go-in");
    tomasJoins(link);
    maya.says("remember this");
    tomas.hears("remember this");
    maya = maya.restarts();
    tomas = tomas.restarts();
    tomas.hears("remember this");
    maya.hears("remember this");
    maya.clicks("#open-again");
    maya.clicks("#go-in");
    tomas.says("I do");
    maya.hears("I do");
  }

  @Test
  void aWrongInviteIsToldSo() throws Exception {
    var invite = Invite.parse(mayaHosts("Lantern House"));
    tomasPastes(new Invite(invite.addresses(), Invite.newSecret(new SecureRandom()), invite.house(), true).link());
    tomas.reads("#join-note", "This invite does not open the room");
  }

  @Test
  void anExpiredInviteIsToldSo() throws Exception {
    var config = ServerConfig.in(folder.resolve("house")).named("Lantern House");
    try (var server = new SnugServer(config, Clock.systemUTC(), new SecureRandom())) {
      server.start();
      var secret = server.invite(Role.MEMBER, Duration.ofMillis(1), 0);
      var expired = new Invite(List.of(new Address("127.0.0.1", server.port())), secret, server.key(), true);
      tomasPastes(expired.link());
      tomas.reads("#join-note", "This invite has run out");
    }
  }

  @Test
  void anotherKeyBehindTheAddressIsToldSoAndNothingIsSent() throws Exception {
    var invite = Invite.parse(mayaHosts("Lantern House"));
    tomasPastes(new Invite(invite.addresses(), invite.secret(), Fingerprint.ofBytes(new byte[] {7}), true).link());
    tomas.reads("#join-note", "Another key answers");
  }

  private String mayaHosts(String room) throws Exception {
    maya.writes("#name-field", "Maya Chen");
    maya.clicks("#host-card");
    maya.writes("#host-name", room);
    maya.clicks("#open-room");
    maya.clicks("#copy-invite");
    return maya.clipboard();
  }

  private void tomasPastes(String link) throws Exception {
    tomas.writes("#name-field", "Tomás");
    tomas.clicks("#join-card");
    tomas.writes("#invite-field", link);
  }

  private void tomasJoins(String link) throws Exception {
    tomasPastes(link);
    tomas.reads("#preview", "Maya Chen");
    tomas.clicks("#come-in");
    tomas.shown("#composer");
  }
}
