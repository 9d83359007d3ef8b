package dev.snug.server;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A house for one test: a real server on a port of its own, with a folder that goes with it, and the guests in it.
final class TestHouse implements AutoCloseable {

  static final SecureRandom RANDOM = new SecureRandom();

  final Path data;
  private final boolean ownsData;
  private final UnaryOperator<ServerConfig> config;
  private final Storage.Bounds bounds;
  private final List<Guest> guests = new ArrayList<>();
  private final TestClock clock = new TestClock();
  private SnugServer server;

  private TestHouse(Path data, boolean ownsData, UnaryOperator<ServerConfig> config, Storage.Bounds bounds) {
    this.data = data;
    this.ownsData = ownsData;
    this.config = config;
    this.bounds = bounds;
    this.server = started();
  }

  /// Open to guests, without TLS and rate limits.
  static TestHouse open() {
    return open(config -> config);
  }

  static TestHouse open(UnaryOperator<ServerConfig> change) {
    return with(config -> change.apply(config.open(true).tls(false).rateLimits(false)));
  }

  /// By invitation, without TLS.
  static TestHouse byInvitation() {
    return byInvitation(config -> config);
  }

  static TestHouse byInvitation(UnaryOperator<ServerConfig> change) {
    return with(config -> change.apply(config.tls(false)));
  }

  static TestHouse with(UnaryOperator<ServerConfig> config) {
    return with(config, Storage.Bounds.standard());
  }

  static TestHouse with(UnaryOperator<ServerConfig> config, Storage.Bounds bounds) {
    try {
      return new TestHouse(Files.createTempDirectory("snug-test"), true, config, bounds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestHouse in(Path data, UnaryOperator<ServerConfig> config) {
    return new TestHouse(data, false, config, Storage.Bounds.standard());
  }

  SnugServer server() {
    return server;
  }

  int port() {
    return server.port();
  }

  boolean tls() {
    return config.apply(ServerConfig.in(data)).tls();
  }

  /// What the house's clock says.
  long now() {
    return clock.millis();
  }

  void passes(Duration time) {
    clock.passes(time);
  }

  /// Somebody who came in by name alone and follows the lobby.
  Guest guest(String name) {
    var guest = connected();
    guest.comesIn(new Credential.ByName(name));
    guest.follows("lobby");
    return guest;
  }

  /// Somebody who came in by key and invite and follows the lobby.
  Guest invited(String name, Identity identity, String invite) {
    var guest = connected();
    guest.comesIn(guest.key(identity, name, invite));
    guest.follows("lobby");
    return guest;
  }

  /// The one whom the house belongs to, in the lobby.
  Guest owner(String name) {
    try {
      var secret = server.inviteForOwner().orElseThrow();
      return invited(name, Identity.create(RANDOM), secret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Somebody of this role who came by invite and key, in the lobby.
  Guest person(String name, Role role) {
    return invited(name, Identity.create(RANDOM), invite(role, Duration.ZERO, 0));
  }

  Guest member(String name) {
    return person(name, Role.MEMBER);
  }

  /// The same person at another device, who follows the lobby there.
  Guest deviceOf(Guest guest) {
    var device = connected();
    device.comesIn(new Credential.ByToken(guest.welcome.token()));
    device.follows("lobby");
    return device;
  }

  /// The owner, who follows the lobby.
  Guest owner(String name, Identity identity) {
    return invited(name, identity, invite(Role.OWNER, Duration.ZERO, 1));
  }

  /// Another device of somebody, by a code that one of theirs showed; it follows the lobby.
  Guest linked(Identity identity, String device, String code) {
    var guest = connected();
    guest.comesIn(guest.key(identity, "Whoever", device, new Credential.Way.Linked(code)));
    guest.follows("lobby");
    return guest;
  }

  /// Somebody who waits at the door.
  Guest knocks(Identity identity, String name) {
    var guest = connected();
    guest.hello(guest.key(identity, name, null, new Credential.Way.Knocking()));
    guest.next(ServerFrame.Knocking.class);
    return guest;
  }

  /// Somebody whom the house knows by this key.
  Guest again(Identity identity) {
    var guest = connected();
    guest.comesIn(guest.key(identity, "Whoever", null));
    return guest;
  }

  Guest byToken(String token) {
    var guest = connected();
    guest.comesIn(new Credential.ByToken(token));
    return guest;
  }

  /// What somebody is told who comes in by this key alone.
  Refusal refuses(Identity identity) {
    return refuses(guest -> guest.key(identity, "Whoever", null));
  }

  Refusal refusesInvite(Identity identity, String invite) {
    return refuses(guest -> guest.key(identity, "Whoever", invite));
  }

  Refusal refusesToken(String token) {
    return refuses(_ -> new Credential.ByToken(token));
  }

  Refusal refusesCode(Identity identity, String code) {
    return refuses(guest -> guest.key(identity, "Whoever", null, new Credential.Way.Linked(code)));
  }

  private Refusal refuses(Function<Guest, Credential> credential) {
    try (var guest = connected()) {
      guest.hello(credential.apply(guest));
      return guest.isRefused();
    }
  }

  Guest connected() {
    return keep(Guest.connect(port(), tls()));
  }

  Guest keep(Guest guest) {
    guests.add(guest);
    return guest;
  }

  String invite() {
    return invite(Role.MEMBER, Duration.ZERO, 0);
  }

  String invite(Role role, Duration goodFor, int uses) {
    try {
      return server.invite(role, goodFor, uses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every row of a table, as a text, read beside the server.
  List<String> stored(String table) {
    var rows = new ArrayList<String>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("house.db"));
        var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT * FROM " + table)) {
      while (result.next()) {
        var row = new StringJoiner(" | ");
        for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.add(result.getString(column));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  void restarts() {
    isDownFor(Duration.ZERO);
  }

  void isDownFor(Duration time) {
    isDownFor(time, () -> {});
  }

  /// @param meanwhile what happens to what the house keeps while no server holds it
  void isDownFor(Duration time, Runnable meanwhile) {
    server.close();
    clock.passes(time);
    meanwhile.run();
    server = started();
  }

  @Override
  public void close() {
    server.close();
    guests.forEach(Guest::close);
    if (ownsData) {
      delete(data);
    }
  }

  private SnugServer started() {
    var fresh = new SnugServer(config.apply(ServerConfig.in(data)), clock, RANDOM, bounds);
    try {
      fresh.start();
      return fresh;
    } catch (CannotStart e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Goes on by itself, and ahead when told.
  private static final class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    void passes(Duration time) {
      ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
