package dev.snug.client.journey;

import dev.snug.client.control.ShakyNetwork;
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

/// A house that runs alone, Tomás whose house it is, and Maya who keeps order in it with him, each in front of a window of
/// their own and at the end of a line of their own.
final class Evening {

  private final ServerConfig config;
  private SnugServer house;
  private final ShakyNetwork mayasLine;
  private final ShakyNetwork tomasLine;
  private Person maya;
  private Person tomas;

  private Evening(ServerConfig config, SnugServer house, Path folder) throws Exception {
    this.config = config.listeningOn("127.0.0.1", house.port());
    this.house = house;
    this.mayasLine = new ShakyNetwork(house.port());
    this.tomasLine = new ShakyNetwork(house.port());
    var owner = house.inviteForOwner().orElseThrow();
    var guest = house.invite(Role.MODERATOR, Duration.ofHours(1), 0);
    this.maya = Person.starts(folder.resolve("maya"), 0);
    this.tomas = Person.starts(folder.resolve("tomas"), 1);
    tomas.comesIn("Tomás", link(house, tomasLine.port(), owner));
    maya.comesIn("Maya Chen", link(house, mayasLine.port(), guest));
  }

  static Evening in(Path folder) throws Exception {
    var config = ServerConfig.in(folder.resolve("house")).named("Lantern House").tls(false).rateLimits(false);
    return new Evening(config, opened(config), folder);
  }

  /// Another house.
  static SnugServer house(Path folder, String name) throws Exception {
    return opened(ServerConfig.in(folder).named(name).tls(false).rateLimits(false));
  }

  private static SnugServer opened(ServerConfig config) throws Exception {
    var house = new SnugServer(config, Clock.systemUTC(), new SecureRandom());
    house.start();
    return house;
  }

  Person maya() {
    return maya;
  }

  /// Who came last: the one with the keyboard.
  Person tomas() {
    return tomas;
  }

  ShakyNetwork mayasLine() {
    return mayasLine;
  }

  ShakyNetwork tomasLine() {
    return tomasLine;
  }

  /// Tomás after Maya, so he keeps the keyboard.
  void bothRestart() throws Exception {
    maya = maya.restarts();
    tomas = tomas.restarts();
  }

  void houseStops() {
    house.close();
  }

  void houseReturns() throws Exception {
    house = opened(config);
  }

  static String link(SnugServer house) throws Exception {
    return link(house, house.port(), house.invite(Role.MEMBER, Duration.ofHours(1), 0));
  }

  private static String link(SnugServer house, int port, String secret) {
    return new Invite(List.of(new Address("127.0.0.1", port)), secret, house.key(), false).link();
  }

  void ends() throws Exception {
    tomas.ends();
    maya.ends();
    mayasLine.close();
    tomasLine.close();
    house.close();
  }
}
