package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snug.server.CannotStart.Reason;
import dev.snug.server.log.Appender;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Entry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {

  @TempDir
  private Path data;

  @Test
  void nobodyElseCanReadTheHouse() throws IOException {
    var folder = data.resolve("deep/house");
    try (var house = TestHouse.in(folder, config -> config.open(true).tls(false))) {
      house.guest("alice").says("written");

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
      try (var files = Files.list(folder)) {
        assertThat(files).extracting(Path::getFileName).extracting(Path::toString)
            .contains("house.db", "house.db-wal", "house.db-shm", "house-key.pem", "lock");
      }
      try (var files = Files.list(folder)) {
        assertThat(files).allSatisfy(file ->
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as(file.toString()).isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
      }
    }
  }

  @Test
  void aHouseIsHeldByOneServer() {
    try (var _ = TestHouse.in(data, config -> config)) {
      assertThat(cannotStart(config -> config).reason()).isEqualTo(Reason.STORAGE_IN_USE);
    }
    try (var again = TestHouse.in(data, config -> config)) {
      assertThat(again.port()).isPositive();
    }
  }

  @Test
  void aPortInUseIsSaidAndNothingIsLeftBehind() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var refused = cannotStart(config -> config.listeningOn("127.0.0.1", other.getLocalPort()));

      assertThat(refused.reason()).isEqualTo(Reason.PORT_IN_USE);
      assertThat(refused).hasMessage("Port " + other.getLocalPort() + " is in use.");
    }
    try (var house = TestHouse.in(data, config -> config)) {
      assertThat(house.port()).isPositive();
    }
  }

  @Test
  void anAddressOfAnotherMachineIsSaid() {
    assertThat(cannotStart(config -> config.listeningOn("192.0.2.1", 0)).reason()).isEqualTo(Reason.NO_SUCH_ADDRESS);
    assertThat(cannotStart(config -> config.listeningOn("no-such-host.invalid", 0)).reason())
        .isEqualTo(Reason.NO_SUCH_ADDRESS);
  }

  @Test
  void aNewerStoreIsLeftAsItIs() throws IOException, SQLException {
    try (var house = TestHouse.in(data, config -> config.open(true).tls(false))) {
      house.guest("alice");
    }
    var file = data.resolve("house.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version=99");
    }
    var before = Files.readAllBytes(file);

    assertThat(cannotStart(config -> config).reason()).isEqualTo(Reason.STORAGE_NEWER);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aDamagedStoreIsSaidAndLeftAsItIs() throws IOException {
    try (var house = TestHouse.in(data, config -> config.open(true).tls(false).rateLimits(false))) {
      var alice = house.guest("alice");
      for (int i = 0; i < 200; i++) {
        alice.says("some text that fills a page or two " + i);
      }
      alice.hearsThat(entry -> entry.seq() == 201);
    }
    var file = data.resolve("house.db");
    var bytes = Files.readAllBytes(file);
    for (int i = 4096; i < bytes.length; i += 97) {
      bytes[i] ^= 0x55;
    }
    Files.write(file, bytes);

    assertThat(cannotStart(config -> config).reason()).isEqualTo(Reason.STORAGE_BROKEN);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void aFileThatIsNoStoreIsSaid() throws IOException {
    Files.writeString(data.resolve("house.db"), "dear diary ".repeat(1_000));

    assertThat(cannotStart(config -> config).reason()).isEqualTo(Reason.STORAGE_BROKEN);
  }

  @Test
  void aDamagedKeyIsSaidAndLeftAsItIs() throws IOException {
    var key = data.resolve("house-key.pem");
    Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

    assertThat(cannotStart(config -> config).reason()).isEqualTo(Reason.STORAGE_BROKEN);
    assertThat(Files.readString(key)).contains("AAAA");
  }

  @Test
  void onAFullDiskPostsAreRefusedAndReadingGoesOn() {
    var small = new Storage.Bounds(Appender.INBOX_WORKS, Appender.INBOX_BYTES, 110);
    try (var house = TestHouse.with(config -> config.open(true).tls(false).rateLimits(false), small)) {
      var alice = house.guest("alice");
      var text = "x".repeat(10_000);
      var stored = 0L;
      ServerFrame.Refused refused = null;
      for (int i = 0; refused == null && i < 100; i++) {
        alice.says("id-" + i, text);
        switch (alice.nextFrame()) {
          case ServerFrame.Delivered delivered -> stored = delivered.entry().seq();
          case ServerFrame.Refused no -> refused = no;
          default -> {}
        }
      }

      assertThat(refused.refusal()).isEqualTo(Refusal.STORAGE_FULL);
      assertThat(refused.retryAfter()).isPositive();
      var top = stored;
      var page = alice.pages(new ClientFrame.From.After(0), 300);
      assertThat(page.top()).isEqualTo(top);
      assertThat(page.entries()).extracting(Entry::seq).startsWith(1L, 2L);
      var back = house.connected();
      assertThat(back.comesIn(new Credential.ByToken(alice.welcome.token())).you()).isEqualTo(alice.welcome.you());
      assertThat(back.follows("lobby").top()).isEqualTo(top);
    }
  }

  private CannotStart cannotStart(UnaryOperator<ServerConfig> change) {
    try (var server = new SnugServer(change.apply(ServerConfig.in(data)), Clock.systemUTC(), TestHouse.RANDOM)) {
      return catchThrowableOfType(CannotStart.class, server::start);
    }
  }
}
