package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    store(1);
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
    store(2);
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
    store(2);
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

  private void store(int version) throws IOException {
    var name = "/house-" + version + ".db.gz";
    try (var old = new GZIPInputStream(StoreVersionsTest.class.getResourceAsStream(name))) {
      Files.copy(old, data.resolve("house.db"));
    }
  }
}
