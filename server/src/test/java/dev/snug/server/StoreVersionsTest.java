package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stores that earlier versions made, as they left them.
class StoreVersionsTest {

  private static final String ROOM = "old-0";

  @TempDir
  private Path data;

  @Test
  void theFirstVersionsStoreIsReadAndGoesOn() throws IOException {
    isThere("house-1.db.gz");
    try (var house = TestHouse.in(data, config -> config.open(true).tls(false))) {
      var alice = house.guest("alice");

      var top = alice.follows(ROOM).top();
      alice.says(ROOM, "one-more", "one more");

      assertThat(alice.hears("one more").seq()).isEqualTo(top + 1);
      var all = alice.pages(ROOM, new ClientFrame.From.After(0), 300).entries();
      assertThat(all).extracting(Entry::seq).containsExactlyElementsOf(LongStream.rangeClosed(1, top + 1).boxed().toList());
    }
  }

  @Test
  void theSecondVersionsStoreKeepsItsPeopleTheirRolesAndWhatTheyRead() throws IOException {
    isThere("house-2.db.gz");
    try (var house = TestHouse.in(data, config -> config.open(true).tls(false))) {
      var alice = house.guest("alice");

      assertThat(alice.follows("lobby").members())
          .extracting(person -> person.name() + " " + person.role())
          .containsExactly("Tomás OWNER", "Mei MODERATOR", "Меі MEMBER", "load-7 GUEST", "alice GUEST");
      assertThat(alice.welcome.house().host()).isEqualTo("Tomás");
      assertThat(house.stored("device")).hasSize(3);
      assertThat(house.stored("read_marker")).singleElement().asString().contains("200");
    }
  }

  @Test
  void theSecondVersionsEntriesAreEditedAndDeletedLikeNewOnes() throws IOException {
    isThere("house-2.db.gz");
    try (var house = TestHouse.in(data, config -> config.open(true).tls(false).rateLimits(false))) {
      var moderator = house.person("Amara", Role.MODERATOR);
      moderator.follows(ROOM);
      var seq = moderator.pages(ROOM, new ClientFrame.From.After(10), 1).entries().getFirst().seq();

      moderator.does(ROOM, new Body.Reacted(seq, "👍", true));
      moderator.does(ROOM, new Body.Deleted(seq));

      assertThat(moderator.pages(ROOM, new ClientFrame.From.After(10), 1).entries().getFirst().body())
          .isEqualTo(new Body.Gone("said"));
    }
  }

  @Test
  void whoHadNamesThatLookAlikeKeepThemAndNobodyElseComesToOne() throws IOException {
    isThere("house-2.db.gz");
    try (var house = TestHouse.in(data, config -> config.tls(false))) {
      var bob = house.invited("Bob", Identity.create(TestHouse.RANDOM), house.invite());

      assertThat(bob.finds("").stream().limit(4)).extracting(Person::name)
          .containsExactly("Tomás", "Mei", "М\u0435\u0456", "load-7");
      assertThat(bob.follows("lobby").members()).extracting(Person::name).contains("Mei", "М\u0435\u0456");
      for (var third : List.of("mei", "M\u0435i", "М\u0435i", "\uFF2D\uFF25\uFF29")) {
        var guest = house.connected();
        guest.hello(guest.key(Identity.create(TestHouse.RANDOM), third, house.invite()));
        assertThat(guest.isRefused()).as(third).isEqualTo(Refusal.NAME_TAKEN);
      }
      house.invited("Mel", Identity.create(TestHouse.RANDOM), house.invite());
    }
  }

  @Test
  void whoHadTheSameNameButForSpacesKeepsItToo() throws IOException, SQLException {
    isThere("house-2.db.gz");
    changes("UPDATE person SET name = 'T om\u00E1s', folded = 't om\u00E1s' WHERE n = 3");
    try (var house = TestHouse.in(data, config -> config.tls(false))) {
      var bob = house.invited("Bob", Identity.create(TestHouse.RANDOM), house.invite());

      assertThat(bob.finds("tom\u00E1s")).extracting(Person::name).containsExactly("Tomás", "T omás");
    }
  }

  @Test
  void aHouseWhereSomebodyHasANameThatNobodySeesIsStillRead() throws IOException, SQLException {
    isThere("house-2.db.gz");
    changes("UPDATE person SET name = '\u3164', folded = '\u1160' WHERE n = 3");
    changes("UPDATE member SET name = '\u3164' WHERE person = 'u3'");
    changes("UPDATE entry SET body = replace(body, 'М\u0435\u0456', '\u3164')");
    try (var house = TestHouse.in(data, config -> config.tls(false))) {
      var bob = house.invited("Bob", Identity.create(TestHouse.RANDOM), house.invite());

      assertThat(bob.follows("lobby").members()).extracting(Person::name).contains("\u3164");
      assertThat(bob.pages(new ClientFrame.From.After(0), 300).entries()).hasSizeGreaterThan(3);
    }
  }

  @Test
  void aHouseFromBeforeThereWereFilesTakesThem() throws SQLException {
    try (var house = TestHouse.in(data, config -> config.open(true).tls(false))) {
      house.guest("alice").says("hello");
    }
    for (var table : List.of("file", "holding", "upload", "loose_file", "found", "hook")) {
      changes("DROP TABLE " + table);
    }
    changes("ALTER TABLE room DROP COLUMN indexed");
    changes("PRAGMA user_version = 3");
    try (var house = TestHouse.in(data, config -> config.open(true).tls(false))) {
      var bob = house.guest("bob");
      try (var visitor = FileVisitor.of(house, bob)) {
        var file = visitor.has(new byte[] {1, 2, 3}).file();
        bob.does("lobby", FilesTest.with(file, "note", 3));
        assertThat(visitor.fetches(file).body()).containsExactly(1, 2, 3);
      }
    }
  }

  @Test
  void whatWasSaidBeforeThereWasASearchIsFound() throws IOException {
    isThere("house-2.db.gz");
    try (var house = TestHouse.in(data, config -> config.open(true).tls(false))) {
      var alice = house.guest("alice");
      alice.follows(ROOM);
      var old = alice.pages(ROOM, new ClientFrame.From.After(10), 1).entries().getFirst();

      assertThat(alice.finds(ROOM, "\"" + ((Body.Said) old.body()).text() + "\"")).contains(((Body.Said) old.body()).text());
    }
  }

  private void isThere(String store) throws IOException {
    try (var old = new GZIPInputStream(StoreVersionsTest.class.getResourceAsStream("/" + store))) {
      Files.copy(old, data.resolve("house.db"));
    }
  }

  private void changes(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("house.db"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
