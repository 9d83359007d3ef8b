package dev.snug.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.LinkPreview;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import dev.snug.shared.search.Query;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest {

  private static final RoomSummary LOBBY =
      new RoomSummary("lobby", RoomKind.PUBLIC, "Lobby", "", false, 0, 0, 0, true, List.of());

  /// What the first version of the app made of its store.
  private static final String FIRST_VERSION =
      """
      CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, key TEXT) WITHOUT ROWID;
      CREATE TABLE room (id TEXT PRIMARY KEY, name TEXT NOT NULL, low INTEGER NOT NULL DEFAULT 0,
        high INTEGER NOT NULL DEFAULT 0, read INTEGER NOT NULL DEFAULT 0, draft TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
      CREATE TABLE entry (room TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, author TEXT NOT NULL,
        id TEXT NOT NULL, said INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (room, seq)) WITHOUT ROWID;
      CREATE TABLE outbox (n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, room TEXT NOT NULL,
        text TEXT NOT NULL, at INTEGER NOT NULL, refusal TEXT);
      INSERT INTO room VALUES ('lobby', 'Lobby', 7, 8, 7, 'half a thought');
      INSERT INTO entry VALUES ('lobby', 7, 1007, 'tom', 'id7', 1, '{"kind":"said","text":"seven"}');
      INSERT INTO entry VALUES ('lobby', 8, 1008, 'tom', 'id8', 1, '{"kind":"said","text":"eight"}');
      INSERT INTO outbox (id, room, text, at) VALUES ('a', 'lobby', 'text of a', 5);
      PRAGMA user_version = 1;
      """;

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
        .isEqualTo(new KnownRoom("lobby", RoomKind.PUBLIC, "Lobby", "", false, true, 48, 52, 0, 0));
  }

  @Test
  void theOutboxKeepsItsOrderThroughRefusalsAndRestarts() throws StoreFailed {
    store.outbox().add(post("a"));
    store.outbox().add(post("b"));
    store.outbox().add(post("c"));
    store.outbox().refused("b", Refusal.NOT_ALLOWED);
    store.outbox().refused("b", null);
    store.outbox().settle("a");
    restart();
    assertThat(store.outbox().all()).containsExactly(post("b"), post("c"));
  }

  @Test
  void theSamePostIsKeptOnce() throws StoreFailed {
    store.outbox().add(post("a"));
    store.outbox().add(post("a"));
    assertThat(store.outbox().all()).hasSize(1);
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
    store.outbox().add(post("a"));
    store.startOver("another");
    assertThat(kept()).isEmpty();
    assertThat(store.outbox().all()).containsExactly(post("a"));
    assertThat(store.epoch()).contains("another");
  }

  @Test
  void aPersonIsKnownByTheNewestName() throws StoreFailed {
    store.people().keep(new Person("u1", "Tom", Role.MEMBER, null));
    store.people().keep(new Person("u1", "Tomás", Role.OWNER, null));
    assertThat(store.people().all()).containsExactly(new Person("u1", "Tomás", Role.OWNER, null));
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
  void aStoreOfAnEarlierSnugIsMovedForward() throws Exception {
    var old = folder.resolve("old.db");
    try (var sqlite = DriverManager.getConnection("jdbc:sqlite:" + old); var statement = sqlite.createStatement()) {
      statement.executeUpdate(FIRST_VERSION);
    }
    try (var moved = LocalStore.open(old)) {
      assertThat(moved.rooms()).containsExactly(
          new KnownRoom("lobby", RoomKind.PUBLIC, "Lobby", "", false, true, 7, 8, 7, 0));
      assertThat(moved.settings().unsent()).containsExactly(
          new KeptSetting("draft.lobby", "half a thought", 1, false));
      assertThat(moved.outbox().all()).containsExactly(post("a"));
      var edit = new Entry(9, 9, "tom", "id9", new Body.Edited(8, "edited", Set.of()));
      var kept = moved.keep("lobby", List.of(Message.written(edit)));
      assertThat(kept.changed()).hasSize(1).first().satisfies(message -> {
        assertThat(message.entry()).isEqualTo(said(8, "eight"));
        assertThat(message.state().edit().text()).isEqualTo("edited");
      });
    }
  }

  @Test
  void whatBecameOfAMessageIsThereAfterARestart() throws StoreFailed {
    store.room(LOBBY, true);
    keep(said(1, "hello"));
    keep(by("tom", 2, new Body.Edited(1, "hello again", Set.of())));
    restart();
    var message = store.before("lobby", 2, 1).getFirst();
    assertThat(message.entry()).isEqualTo(said(1, "hello"));
    assertThat(message.state().edit().text()).isEqualTo("hello again");
    assertThat(message.asOf()).isEqualTo(2);
  }

  @Test
  void whatWasShownOfItsLinksGoesWithAMessage() throws StoreFailed {
    store.room(LOBBY, true);
    var preview = new LinkPreview("https://tea.example", "Kettles of the world", "", "", null);
    keep(said(1, "https://tea.example"), by("mei", 2, new Body.Previewed(1, List.of(preview))));
    assertThat(store.before("lobby", 2, 1).getFirst().state().links()).containsExactly(preview);
    restart();
    assertThat(store.before("lobby", 2, 1).getFirst().state().links()).containsExactly(preview);

    keep(by("mei", 3, new Body.Deleted(1)));

    assertThat(store.before("lobby", 3, 2)).extracting(message -> message.entry().body())
        .containsExactly(new Body.Gone("said"), new Body.Gone("previewed"));
  }

  @Test
  void whatWasShownOfItsLinksExpiresWithAMessage() throws StoreFailed {
    store.room(LOBBY, true);
    var preview = new LinkPreview("https://tea.example", "Kettles of the world", "", "", null);
    keep(said(1, "https://tea.example"), said(2, "hello"), by("mei", 3, new Body.Previewed(1, List.of(preview))));

    store.expire("lobby", 1);

    assertThat(store.before("lobby", 4, 3)).extracting(message -> message.entry().body())
        .containsExactly(new Body.Gone("said"), new Body.Said("hello"), new Body.Gone("previewed"));
  }

  @Test
  void whatAPageKnowsAlreadyIsNotDoneTwice() throws StoreFailed {
    store.room(LOBBY, true);
    var state = new MessageState(
        new MessageState.Edit("twice", Set.of(), 2, 5), Map.of(), Map.of(), false, null, null);
    store.keep("lobby", List.of(new Message(said(1, "once"), state, 3)));
    keep(by("tom", 2, new Body.Edited(1, "not yet twice", Set.of())), by("tom", 3, new Body.Edited(1, "twice", Set.of())));
    assertThat(store.before("lobby", 2, 1).getFirst().state().edit()).isEqualTo(state.edit());
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

  @Test
  void whatIsKeptIsFoundByTheSameQueriesAsInTheHouse() throws StoreFailed {
    store.room(LOBBY, true);
    store.people().keep(new Person("tom", "Tomás", Role.MEMBER, null));
    keep(said(1, "The Kettle is on"), said(2, "开水好了"), by("mei", 3, new Body.Said("kettle? https://tea.example")));

    assertThat(found("kettle")).containsExactly("kettle? https://tea.example", "The Kettle is on");
    assertThat(found("kett* from:tomás")).containsExactly("The Kettle is on");
    assertThat(found("水")).containsExactly("开水好了");
    assertThat(found("\"水好\" in:lobby")).containsExactly("开水好了");
    assertThat(found("has:link from:me")).containsExactly("kettle? https://tea.example");
    assertThat(found("before:1970-01-01")).isEmpty();
    assertThat(found("on:1970 kettle")).hasSize(2);
    assertThat(found("in:attic kettle")).isEmpty();
    assertThat(found("from:Nobody")).isEmpty();
    assertThat(found("\" ( * AND")).isEmpty();
  }

  @Test
  void whatIsFoundHereComesInPages() throws StoreFailed {
    store.room(LOBBY, true);
    keep(said(1, "tea one"), said(2, "tea two"), said(3, "tea three"));
    store.sought().catchUp(100);
    var first = store.sought().find(query("tea"), null, null, 2, "mei");
    var second = store.sought().find(query("tea"), null, first.next(), 2, "mei");

    assertThat(first.hits()).extracting(hit -> hit.message().entry().seq()).containsExactly(3L, 2L);
    assertThat(second.hits()).extracting(hit -> hit.message().entry().seq()).containsExactly(1L);
    assertThat(second.next()).isNull();
  }

  @Test
  void whatWasEditedDeletedExpiredOrForgottenIsFoundAsItIsNow() throws StoreFailed {
    store.room(LOBBY, true);
    keep(said(1, "oolong one"), said(2, "oolong two"), said(3, "oolong three"), said(4, "oolong four"));
    assertThat(found("oolong")).hasSize(4);
    keep(by("tom", 5, new Body.Edited(4, "sencha", Set.of())), by("tom", 6, new Body.Deleted(3)));

    assertThat(found("oolong")).containsExactly("oolong two", "oolong one");
    assertThat(found("sencha")).containsExactly("oolong four");
    store.expire("lobby", 1);
    assertThat(found("oolong")).containsExactly("oolong two");
    keep(by("tom", 7, new Body.Edited(2, "matcha", Set.of())));
    store.forget("lobby");
    assertThat(found("oolong OR matcha")).isEmpty();
    assertThat(found("matcha")).isEmpty();
  }

  @Test
  void aRoomThatThisPersonHasLeftIsNotLookedThrough() throws StoreFailed {
    store.room(LOBBY, true);
    keep(said(1, "oolong"));
    store.left("lobby");

    assertThat(found("oolong")).isEmpty();
  }

  @Test
  void whatIsDeletedLeavesNoTraceInTheIndexEither() throws Exception {
    store.room(LOBBY, true);
    keep(said(1, "gunpowder xylophone"), said(2, "something else"));
    assertThat(found("xylophone")).hasSize(1);
    store.commit();
    keep(by("tom", 3, new Body.Deleted(1)));
    store.commit();
    store.wipe();

    assertThat(found("xylophone")).isEmpty();
    assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain("ylophone");
  }

  private static Query query(String typed) {
    return Query.read(typed, ZoneOffset.UTC);
  }

  private List<String> found(String typed) throws StoreFailed {
    store.sought().catchUp(100);
    return store.sought().find(query(typed), null, null, 50, "mei").hits().stream()
        .map(hit -> ((Body.Said) hit.message().entry().body()).text()).toList();
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
    return new UnsentPost(id, "lobby", new Body.Said("text of " + id), Instant.ofEpochMilli(5), null);
  }

  private static Entry said(long seq, String text) {
    return by("tom", seq, new Body.Said(text));
  }

  private static Entry by(String author, long seq, Body body) {
    return new Entry(seq, 1_000 + seq, author, "id" + seq, body);
  }
}
