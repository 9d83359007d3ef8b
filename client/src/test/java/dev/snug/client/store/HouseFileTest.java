package dev.snug.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store whose file is not what was written.
class HouseFileTest {

  private static final Instant NOW = Instant.parse("2026-03-14T20:00:00Z");
  private static final UnsentPost POST =
      new UnsentPost("a", "lobby", new Body.Said("not sent yet"), Instant.ofEpochMilli(5), null);

  @TempDir Path folder;

  @Test
  void oneThatIsWholeStaysAsItIs() throws Exception {
    filled();
    try (var store = opened(HouseFile.Found.WHOLE)) {
      assertThat(store.outbox().all()).containsExactly(POST);
      assertThat(store.before("lobby", Long.MAX_VALUE, 5_000)).hasSize(2_000);
    }
  }

  @Test
  void randomBytesAreSetAsideAndTheSentenceSaysThatTheOutboxIsLost() throws Exception {
    var bytes = new byte[50_000];
    new Random(7).nextBytes(bytes);
    Files.write(file(), bytes);
    try (var store = opened(HouseFile.Found.REBUILT_WITHOUT_OUTBOX)) {
      assertThat(store.rooms()).isEmpty();
    }
    assertThat(Files.readAllBytes(folder.resolve("house.db.broken-20260314-200000"))).isEqualTo(bytes);
  }

  @Test
  void ofAFileThatBreaksOffEverythingIsCarriedOverThatCanBeRead() throws Exception {
    filled();
    var bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length / 2));
    try (var store = opened(HouseFile.Found.REBUILT)) {
      assertThat(store.outbox().all()).containsExactly(POST);
      assertThat(store.settings().unsent()).containsExactly(new KeptSetting("draft.lobby", "half a thought", 3, false));
      assertThat(store.rooms()).isEmpty();
    }
    try (var store = opened(HouseFile.Found.WHOLE)) {
      assertThat(store.outbox().all()).containsExactly(POST);
    }
  }

  @Test
  void damageInTheMiddleIsFoundToo() throws Exception {
    filled();
    var bytes = Files.readAllBytes(file());
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 20_000, (byte) 0x5a);
    Files.write(file(), bytes);
    try (var store = opened(HouseFile.Found.REBUILT)) {
      assertThat(store.outbox().all()).containsExactly(POST);
    }
  }

  @Test
  void oneOfANewerSnugIsNotDamagedAndStaysAsItIs() throws Exception {
    filled();
    try (var sqlite = DriverManager.getConnection("jdbc:sqlite:" + file()); var statement = sqlite.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 99");
    }
    assertThat(catchThrowableOfType(StoreFailed.class, () -> HouseFile.open(file(), NOW))).isNotNull();
    assertThat(Files.exists(folder.resolve("house.db.broken-20260314-200000"))).isFalse();
  }

  @Test
  void whoIsInterruptedBetweenTheTwoFilesFindsTheNewOne() throws Exception {
    filled();
    Files.move(file(), folder.resolve("house.db.new"));
    try (var store = opened(HouseFile.Found.WHOLE)) {
      assertThat(store.outbox().all()).containsExactly(POST);
    }
  }

  private void filled() throws StoreFailed {
    try (var store = LocalStore.open(file())) {
      store.room(new RoomSummary("lobby", RoomKind.PUBLIC, "Lobby", "", false, 0, 0, 0, true, List.of()), true);
      store.outbox().add(POST);
      store.settings().put(new KeptSetting("draft.lobby", "half a thought", 3, false));
      for (var seq = 1L; seq <= 2_000; seq++) {
        var said = new Entry(seq, seq, "tom", "id" + seq, new Body.Said("message " + seq + " and more words ".repeat(5)));
        store.keep("lobby", List.of(Message.written(said)));
      }
      store.commit();
    }
  }

  private LocalStore opened(HouseFile.Found found) throws StoreFailed {
    var opened = HouseFile.open(file(), NOW);
    assertThat(opened.found()).isEqualTo(found);
    return opened.store();
  }

  private Path file() {
    return folder.resolve("house.db");
  }
}
