package dev.snug.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest {

  private static final RoomSummary LOBBY =
      new RoomSummary("lobby", RoomKind.PUBLIC, "Lobby", "", false, 0, 0, 0, true, List.of());

  @TempDir Path folder;
  private LocalStore store;

  @BeforeEach
  void open() throws StoreFailed {
    store = LocalStore.open(file());
  }

  @AfterEach
  void close() throws StoreFailed {
    store.close();
  }

  @Test
  void whatIsKeptIsThereAfterARestart() throws StoreFailed {
    store.room(LOBBY, true);
    keep(said(1, "hello"), said(2, "你好 👋"));
    restart();
    assertThat(kept()).containsExactly(said(1, "hello"), said(2, "你好 👋"));
  }

  @Test
  void whatIsNotCommittedIsNot() throws StoreFailed {
    store.room(LOBBY, true);
    store.commit();
    keep(said(1, "hello"));
    store.rollback();
    assertThat(kept()).isEmpty();
    assertThat(store.room("lobby").orElseThrow().high()).isZero();
  }

  @Test
  void theKnownStretchGrowsAtBothEnds() throws StoreFailed {
    store.room(LOBBY, true);
    keep(said(50, "a"), said(51, "b"));
    keep(said(52, "c"));
    keep(said(48, "x"), said(49, "y"));
    assertThat(store.room("lobby").orElseThrow())
        .isEqualTo(new KnownRoom("lobby", RoomKind.PUBLIC, "Lobby", "", false, true, 48, 52, 0, 0, ""));
  }

  @Test
  void theOutboxKeepsItsOrderThroughRefusalsAndRestarts() throws StoreFailed {
    store.post(post("a"));
    store.post(post("b"));
    store.post(post("c"));
    store.refused("b", Refusal.NOT_ALLOWED);
    store.refused("b", null);
    store.settle("a");
    restart();
    assertThat(store.outbox()).containsExactly(post("b"), post("c"));
  }

  @Test
  void theSamePostIsKeptOnce() throws StoreFailed {
    store.post(post("a"));
    store.post(post("a"));
    assertThat(store.outbox()).hasSize(1);
  }

  @Test
  void unreadAreTheMessagesOfOthersAfterTheMarker() throws StoreFailed {
    store.room(LOBBY, true);
    store.you("mei");
    keep(said(1, "seen"), by("mei", 2, new Body.Said("mine")), by("tom", 3, new Body.Left()), said(4, "new"), said(5, "new"));
    assertThat(store.unread("lobby", 1)).isEqualTo(2);
  }

  @Test
  void theMarkerNeverMovesBack() throws StoreFailed {
    store.room(LOBBY, true);
    assertThat(store.read("lobby", 5)).isTrue();
    assertThat(store.read("lobby", 3)).isFalse();
    assertThat(store.room("lobby").orElseThrow().read()).isEqualTo(5);
  }

  @Test
  void anotherLogTakesTheEntriesAwayAndLeavesTheOutbox() throws StoreFailed {
    store.room(LOBBY, true);
    keep(said(1, "old"));
    store.post(post("a"));
    store.startOver("another");
    assertThat(kept()).isEmpty();
    assertThat(store.outbox()).containsExactly(post("a"));
    assertThat(store.epoch()).contains("another");
  }

  @Test
  void aPersonIsKnownByTheNewestName() throws StoreFailed {
    store.person(new Person("u1", "Tom", Role.MEMBER, null));
    store.person(new Person("u1", "Tomás", Role.OWNER, null));
    assertThat(store.people()).containsExactly(new Person("u1", "Tomás", Role.OWNER, null));
  }

  @Test
  void nobodyElseCanReadIt() throws Exception {
    store.room(LOBBY, true);
    store.commit();
    try (var files = Files.list(file().getParent())) {
      assertThat(files.toList()).hasSizeGreaterThan(1).allSatisfy(file ->
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent()))).isEqualTo("rwx------");
  }

  @Test
  void aStoreOfANewerSnugIsRefusedAndLeftAsItIs() throws Exception {
    store.close();
    try (var sqlite = DriverManager.getConnection("jdbc:sqlite:" + file()); var statement = sqlite.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 99");
    }
    assertThat(catchThrowableOfType(StoreFailed.class, () -> LocalStore.open(file()))).isNotNull();
    try (var sqlite = DriverManager.getConnection("jdbc:sqlite:" + file()); var statement = sqlite.createStatement()) {
      assertThat(statement.executeQuery("PRAGMA user_version").getInt(1)).isEqualTo(99);
    }
  }

  private void keep(Entry... entries) throws StoreFailed {
    store.keep("lobby", Arrays.stream(entries).map(Message::written).toList());
  }

  private List<Entry> kept() throws StoreFailed {
    return store.before("lobby", Long.MAX_VALUE, 1_000).stream().map(Message::entry).toList();
  }

  private Path file() {
    return folder.resolve("houses").resolve("house.db");
  }

  private void restart() throws StoreFailed {
    store.commit();
    store.close();
    store = LocalStore.open(file());
  }

  private static UnsentPost post(String id) {
    return new UnsentPost(id, "lobby", "text of " + id, Instant.ofEpochMilli(5), null);
  }

  private static Entry said(long seq, String text) {
    return by("tom", seq, new Body.Said(text));
  }

  private static Entry by(String author, long seq, Body body) {
    return new Entry(seq, 1_000 + seq, author, "id" + seq, body);
  }
}
