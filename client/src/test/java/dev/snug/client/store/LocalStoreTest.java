package dev.snug.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest {

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
    store.room("lobby", "Lobby");
    store.keep("lobby", List.of(said(1, "hello"), said(2, "你好 👋")));
    restart();
    assertThat(store.before("lobby", Long.MAX_VALUE, 10)).containsExactly(said(1, "hello"), said(2, "你好 👋"));
  }

  @Test
  void whatIsNotCommittedIsNot() throws StoreFailed {
    store.room("lobby", "Lobby");
    store.commit();
    store.keep("lobby", List.of(said(1, "hello")));
    store.rollback();
    assertThat(store.before("lobby", Long.MAX_VALUE, 10)).isEmpty();
    assertThat(store.room("lobby").orElseThrow().high()).isZero();
  }

  @Test
  void theKnownStretchGrowsAtBothEnds() throws StoreFailed {
    store.room("lobby", "Lobby");
    store.keep("lobby", List.of(said(50, "a"), said(51, "b")));
    store.keep("lobby", List.of(said(52, "c")));
    store.keep("lobby", List.of(said(48, "x"), said(49, "y")));
    assertThat(store.room("lobby").orElseThrow()).isEqualTo(new KnownRoom("lobby", "Lobby", 48, 52, 0, ""));
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
    store.room("lobby", "Lobby");
    store.you("mei");
    store.keep("lobby", List.of(
        said(1, "seen"), by("mei", 2, new Body.Said("mine")), by("tom", 3, new Body.Left()), said(4, "new"), said(5, "new")));
    store.read("lobby", 1);
    assertThat(store.unread("lobby")).isEqualTo(2);
  }

  @Test
  void theMarkerNeverMovesBack() throws StoreFailed {
    store.room("lobby", "Lobby");
    assertThat(store.read("lobby", 5)).isTrue();
    assertThat(store.read("lobby", 3)).isFalse();
    assertThat(store.room("lobby").orElseThrow().read()).isEqualTo(5);
  }

  @Test
  void anotherLogTakesTheEntriesAwayAndLeavesTheOutbox() throws StoreFailed {
    store.room("lobby", "Lobby");
    store.keep("lobby", List.of(said(1, "old")));
    store.post(post("a"));
    store.startOver("another");
    assertThat(store.before("lobby", Long.MAX_VALUE, 10)).isEmpty();
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
    store.room("lobby", "Lobby");
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
