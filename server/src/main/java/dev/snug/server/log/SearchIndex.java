package dev.snug.server.log;

import dev.snug.shared.protocol.WrittenEntry;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.search.Indexed;
import dev.snug.shared.search.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// What messages are found by, beside the log (FTS5, so SQLite alone): filled behind the log, a room at a time, because that costs
/// more than storing a message; and changed in the very transaction in which a message is edited or goes, so that nothing is ever found that
/// does not stand there. How far it goes is noted for each room. All but [#find] and [#unindexed] is for the writer thread.
public final class SearchIndex {

  /// So many words are taken out of the index one by one; more at once would keep everybody waiting.
  private static final int FORGOTTEN_AT_ONCE = 100;

  /// From so many entries on it is worth a commit.
  private static final int ENOUGH = 100;

  /// A search has to wait for so many about as long as a person notices.
  private static final int MUCH = 2_000;

  /// Ten milliseconds or so.
  private static final int AT_ONCE = 200;

  /// As many milliseconds as can lend their places to one before them: sixty million messages at once are never said.
  private static final long LENT_MOST = 60_000;

  /// Rooms that have entries which are not indexed.
  private final Set<String> behind = new LinkedHashSet<>();
  /// Those of them that are not behind any more if the transaction under way is kept.
  private final Set<String> caughtUp = new LinkedHashSet<>();
  private final AtomicLong unindexed = new AtomicLong();
  private final AtomicLong grown = new AtomicLong();
  private final AtomicLong grownBefore = new AtomicLong();

  /// A message that was found.
  ///
  /// @param place its number in the index
  public record Found(long place, String room, long seq) {}

  /// Learns what is not indexed yet.
  public void prepare(Transaction transaction) throws StorageFailure {
    behind.addAll(transaction.list(
        "SELECT id FROM room WHERE indexed < (SELECT coalesce(max(log.seq), 0) FROM log WHERE log.room = room.id)",
        row -> row.text(1)));
    unindexed.set(behind.isEmpty() ? 0 : Integer.MAX_VALUE);
  }

  /// How many entries are not indexed, about; 0 if all are. From any thread.
  public long unindexed() {
    return unindexed.get();
  }

  /// How many entries were added since the start. From any thread.
  public long grown() {
    return grown.get();
  }

  /// Whether it is time to index something: when nothing was added since this was asked before, or so little that it can be kept up
  /// with. Where much is said, that comes first. From one thread, now and then.
  public boolean isDue() {
    var now = grown.get();
    var more = now - grownBefore.getAndSet(now);
    return more == 0 ? unindexed() >= ENOUGH : more < AT_ONCE && unindexed() >= MUCH;
  }

  /// Whether nothing was added since [#isDue] was asked.
  public boolean isQuiet() {
    return grown.get() == grownBefore.get();
  }

  /// The transaction under way adds to the room.
  void grows(String room) {
    behind.add(room);
    caughtUp.remove(room);
    unindexed.incrementAndGet();
    grown.incrementAndGet();
  }

  /// Indexes some of what is not.
  public void catchUp(Transaction transaction) throws StorageFailure {
    catchUp(transaction, AT_ONCE);
  }

  /// @param most how many entries at most
  void catchUp(Transaction transaction, int most) throws StorageFailure {
    var left = most;
    for (var room : List.copyOf(behind)) {
      if (left > 0 && !caughtUp.contains(room)) {
        var from = indexed(transaction, room);
        var entries =
            transaction.list(
                "SELECT seq, at, author, id, body FROM log WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?",
                Stored::entry, room, from, left);
        left -= index(transaction, room, from, entries, left);
      }
    }
  }

  /// The transaction under way is on the disk.
  public void kept() {
    behind.removeAll(caughtUp);
    caughtUp.clear();
    if (behind.isEmpty()) {
      unindexed.set(0);
    }
  }

  /// It was undone.
  public void undone() {
    caughtUp.clear();
  }

  /// A message says something else now.
  void change(Transaction transaction, String room, Message message) throws StorageFailure {
    var entry = message.entry();
    if (entry.seq() <= indexed(transaction, room)) {
      forget(transaction, room, entry);
      add(transaction, room, message);
    }
  }

  /// A message is gone.
  void forget(Transaction transaction, String room, Entry entry) throws StorageFailure {
    var place = placeOf(transaction, room, entry);
    if (place.isPresent()) {
      transaction.update("DELETE FROM found WHERE rowid = ?", place.get());
    }
  }

  /// Everything of a room up to an entry is gone.
  void expire(Transaction transaction, String room, long after, long upTo) throws StorageFailure {
    var last =
        transaction.first(
            "SELECT max(at) FROM log WHERE room = ? AND seq > ? AND seq <= ?", row -> row.number(1), room, after, upTo);
    var places =
        transaction.list(
            "SELECT rowid, room, seq FROM found WHERE found MATCH ? AND rowid < ? ORDER BY rowid",
            SearchIndex::found, Indexed.inRoom(room), Place.first(last.orElse(0L) + LENT_MOST))
            .stream().filter(found -> found.seq() <= upTo).toList();
    var isMuch = places.size() > FORGOTTEN_AT_ONCE;
    if (isMuch) {
      transaction.update(Indexed.FORGETTING_LATER);
    }
    for (var found : places) {
      transaction.update("DELETE FROM found WHERE rowid = ?", found.place());
    }
    if (isMuch) {
      transaction.update(Indexed.FORGETTING);
    }
  }

  /// Messages, the newest first. From any thread.
  ///
  /// @param match see [dev.snug.shared.search.Match]; empty for all
  /// @param from their places lie at or behind this
  /// @param to and before this
  public List<Found> find(Transaction transaction, String match, long from, long to, int most) throws StorageFailure {
    return match.isEmpty()
        ? transaction.list(
            "SELECT rowid, room, seq FROM found WHERE rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
            SearchIndex::found, from, to, most)
        : transaction.list(
            "SELECT rowid, room, seq FROM found WHERE found MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
            SearchIndex::found, match, from, to, most);
  }

  private int index(Transaction transaction, String room, long from, List<WrittenEntry> entries, int most)
      throws StorageFailure {
    var to = entries.isEmpty() ? from : entries.getLast().seq();
    var now = Messages.states(transaction, room, from + 1, to);
    for (var written : entries) {
      if (Messages.mayBeMessage(written)) {
        add(transaction, room, new Message(Stored.entry(written), Messages.state(now.get(written.seq())), to));
      }
    }
    transaction.update("UPDATE room SET indexed = ? WHERE id = ?", to, room);
    if (entries.size() < most) {
      caughtUp.add(room);
    }
    return entries.size();
  }

  private static void add(Transaction transaction, String room, Message message) throws StorageFailure {
    var indexed = Indexed.of(room, message);
    if (indexed.isPresent()) {
      transaction.update(
          "INSERT INTO found (rowid, text, marks, room, seq) VALUES (?, ?, ?, ?, ?)",
          free(transaction, message.entry().at()), indexed.get().text(), indexed.get().marks(), room,
          message.entry().seq());
    }
  }

  /// The next place for what was written then. When there are more at once than a millisecond has, the next ones lend theirs.
  private static long free(Transaction transaction, long at) throws StorageFailure {
    for (var first = Place.first(at); ; first += Place.A_MILLISECOND) {
      var last = last(transaction, first);
      if (last.isEmpty()) {
        return first;
      }
      if (last.get() < first + Place.A_MILLISECOND - 1) {
        return last.get() + 1;
      }
    }
  }

  private static Optional<Long> placeOf(Transaction transaction, String room, Entry entry) throws StorageFailure {
    for (var first = Place.first(entry.at()); ; first += Place.A_MILLISECOND) {
      var there =
          transaction.list(
              "SELECT rowid, room, seq FROM found WHERE rowid >= ? AND rowid < ?", SearchIndex::found, first,
              first + Place.A_MILLISECOND);
      var place = there.stream().filter(found -> found.seq() == entry.seq() && found.room().equals(room)).findFirst();
      if (place.isPresent()) {
        return place.map(Found::place);
      }
      if (last(transaction, first).orElse(first) < first + Place.A_MILLISECOND - 1) {
        return Optional.empty();
      }
    }
  }

  /// The last place that is taken in a millisecond.
  private static Optional<Long> last(Transaction transaction, long first) throws StorageFailure {
    return transaction.first(
        "SELECT rowid FROM found WHERE rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT 1", row -> row.number(1), first,
        first + Place.A_MILLISECOND);
  }

  private static long indexed(Transaction transaction, String room) throws StorageFailure {
    return transaction.first("SELECT indexed FROM room WHERE id = ?", row -> row.number(1), room).orElse(0L);
  }

  private static Found found(Row row) throws StorageFailure {
    return new Found(row.number(1), row.text(2), row.number(3));
  }
}
