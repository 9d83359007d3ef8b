package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.room.Entry;
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
    try (var old = new GZIPInputStream(StoreVersionsTest.class.getResourceAsStream("/house-1.db.gz"))) {
      Files.copy(old, data.resolve("house.db"));
    }
    try (var house = TestHouse.in(data, config -> config.open(true).tls(false))) {
      var alice = house.guest("alice");

      var top = alice.follows(ROOM).top();
      alice.says(ROOM, "one-more", "one more");

      assertThat(alice.hears("one more").seq()).isEqualTo(top + 1);
      var all = alice.pages(ROOM, new ClientFrame.From.After(0), 300).entries();
      assertThat(all).extracting(Entry::seq).containsExactlyElementsOf(LongStream.rangeClosed(1, top + 1).boxed().toList());
    }
  }
}
