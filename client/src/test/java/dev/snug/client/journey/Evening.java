package dev.snug.client.journey;

import dev.snug.server.ServerConfig;
import dev.snug.server.SnugServer;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.room.Role;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// A house that runs alone, and Maya and Tomás in it, each in front of a window of their own.
final class Evening {

  private final SnugServer house;
  private Person maya;
  private final Person tomas;

  private Evening(SnugServer house, Person maya, Person tomas) {
    this.house = house;
    this.maya = maya;
    this.tomas = tomas;
  }

  static Evening in(Path folder) throws Exception {
    var config = ServerConfig.in(folder.resolve("house")).named("Lantern House").tls(false);
    var house = new SnugServer(config, Clock.systemUTC(), new SecureRandom());
    house.start();
    var owner = house.inviteForOwner().orElseThrow();
    var maya = comes(Person.starts(folder.resolve("maya"), 0), "Maya Chen", link(house, owner));
    var guest = house.invite(Role.MEMBER, Duration.ofHours(1), 0);
    var tomas = comes(Person.starts(folder.resolve("tomas"), 1), "Tomás", link(house, guest));
    return new Evening(house, maya, tomas);
  }

  /// Who owns the house.
  Person maya() {
    return maya;
  }

  Person tomas() {
    return tomas;
  }

  void mayaRestarts() throws Exception {
    maya = maya.restarts();
  }

  private static String link(SnugServer house, String secret) {
    return new Invite(List.of(new Address("127.0.0.1", house.port())), secret, house.key(), false).link();
  }

  private static Person comes(Person person, String name, String link) throws Exception {
    person.writes("#name-field", name);
    person.clicks("#join-card");
    person.writes("#invite-field", link);
    person.reads("#preview", "Lantern House");
    person.clicks("#come-in");
    person.shown("#composer");
    return person;
  }

  void ends() throws Exception {
    tomas.ends();
    maya.ends();
    house.close();
  }
}
