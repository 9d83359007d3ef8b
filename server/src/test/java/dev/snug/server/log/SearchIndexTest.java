package dev.snug.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.search.Indexed;
import dev.snug.shared.search.Place;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

  private static final long NOW = 1_795_348_800_000L;
  private static final int MANY = 2 * Place.A_MILLISECOND + 10;

  @TempDir
  private Path folder;

  private final RoomLog log = new RoomLog();
  private final SearchIndex index = new SearchIndex();
  private Transaction store;

  @BeforeEach
  void open() throws IOException {
    store = SqliteFile.open(folder).writing(SqliteFile.ANY_SIZE);
    log.make(store, "lobby", RoomKind.PUBLIC);
    log.make(store, "attic", RoomKind.PUBLIC);
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  @Test
  void moreInAMillisecondThanItHasPlacesForAreAllFoundAndForgotten() throws IOException {
    for (long seq = 1; seq <= MANY; seq++) {
      says("lobby", seq, NOW, "tea " + seq);
    }
    index.catchUp(store, MANY + 1);
    index.kept();

    assertThat(index.unindexed()).isZero();
    assertThat(found("text : tea")).isEqualTo(MANY);
    index.forget(store, "lobby", entry(MANY, NOW, "tea"));
    assertThat(found("text : tea")).isEqualTo(MANY - 1);
    index.expire(store, "lobby", 0, MANY - 5);
    assertThat(found("text : tea")).isEqualTo(4);
  }

  @Test
  void itIsCaughtUpWithBitByBitAndTheNewestIsFoundFirstWhateverWasIndexedFirst() throws IOException {
    for (long seq = 1; seq <= 10; seq++) {
      says("lobby", seq, NOW + 2 * seq, "tea");
      says("attic", seq, NOW + 2 * seq + 1, "tea");
    }
    index.catchUp(store, 7);
    index.kept();
    assertThat(found("text : tea")).isEqualTo(7);
    assertThat(index.unindexed()).isPositive();
    index.catchUp(store, 1_000);
    index.kept();

    assertThat(index.find(store, "text : tea", 0, Long.MAX_VALUE, 4))
        .extracting(found -> found.room() + " " + found.seq())
        .containsExactly("attic 10", "lobby 10", "attic 9", "lobby 9");
    assertThat(index.unindexed()).isZero();
  }

  @Test
  void whatWasUndoneIsNotTakenForIndexed() throws IOException {
    says("lobby", 1, NOW, "tea");
    store.commit();
    index.catchUp(store, 10);
    store.rollback();
    index.undone();

    assertThat(index.unindexed()).isPositive();
    index.catchUp(store, 10);
    assertThat(found("text : tea")).isEqualTo(1);
  }

  @Test
  void aMarkOfARoomIsNoWordThatSomebodyFinds() throws IOException {
    says("lobby", 1, NOW, "tea");
    index.catchUp(store, 10);

    assertThat(found(Indexed.inRoom("lobby"))).isEqualTo(1);
    assertThat(found("text : (\"" + Indexed.inRoom("lobby").substring(8) + "\")")).isZero();
  }

  private void says(String room, long seq, long at, String text) throws IOException {
    assertThat(log.append(store, room, new Entry(seq, at, "u1", room + seq, new Body.Said(text)))).isPresent();
    index.grows(room);
  }

  private static Entry entry(long seq, long at, String text) {
    return new Entry(seq, at, "u1", "e" + seq, new Body.Said(text));
  }

  private long found(String match) throws IOException {
    return index.find(store, match, 0, Long.MAX_VALUE, 10_000).size();
  }
}
