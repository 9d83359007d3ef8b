package dev.snug.server.log;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.RoomState;
import dev.snug.shared.search.Indexed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks whether a store is in order: whether SQLite can read all of it, whether each room's numbers have no gap, whether what is
/// kept beside the log (who is in a room, what is known of it, what has become of messages, what they are found by) is what the entries
/// fold to. Changes nothing; sees the store as of one moment.
public final class StoreCheck {

  private static final int MOST_PROBLEMS = 100;
  private static final int AT_ONCE = 1_000;

  private final Transaction store;
  private final RoomLog log = new RoomLog();
  private final List<String> problems = new ArrayList<>();

  public StoreCheck(Transaction store) {
    this.store = store;
  }

  /// What was found.
  ///
  /// @param problems one sentence each, [#MOST_PROBLEMS] at most
  public record Found(int rooms, long entries, List<String> problems) {

    public Found {
      problems = List.copyOf(problems);
    }
  }

  /// Looks through all of it.
  ///
  /// @throws StorageFailure if the store cannot be read at all
  public Found run() throws StorageFailure {
    var integrity = store.list("PRAGMA integrity_check(10)", row -> row.text(1));
    if (!integrity.equals(List.of("ok"))) {
      integrity.forEach(line -> problem("SQLite says: " + line.strip()));
      return new Found(0, 0, problems);
    }
    var rooms = log.rooms(store);
    var entries = 0L;
    for (var room : rooms) {
      entries += room(room);
    }
    return new Found(rooms.size(), entries, problems);
  }

  /// What entries of one room say about its messages, as far as anything was done to them.
  private static final class Room {
    private final Map<Long, List<Entry>> about = new HashMap<>();
    private final Set<Long> messages = new HashSet<>();
  }

  private long room(RoomLog.Known known) throws StorageFailure {
    var id = known.id();
    var count = store.first("SELECT count(*) FROM log WHERE room = ?", row -> row.number(1), id).orElse(0L);
    if (count != log.top(store, id)) {
      problem("Room " + id + " has " + count + " entries, and the last has number " + log.top(store, id) + ".");
      return count;
    }
    var state = new RoomState(known.kind());
    var room = new Room();
    for (var seq = 0L; seq < count; ) {
      var some = log.entries(store, id, new ClientFrame.From.After(seq), AT_ONCE);
      for (var written : some) {
        seq++;
        if (written.seq() != seq) {
          problem("Room " + id + " has no entry " + seq + ".");
          return count;
        }
        take(Stored.entry(written), state, room);
      }
    }
    people(id, state);
    messages(id, room);
    found(id, room, known.top());
    return count;
  }

  private static void take(Entry entry, RoomState state, Room room) {
    state.trust(entry);
    if (entry.body() instanceof Body.OfMessage) {
      room.messages.add(entry.seq());
    }
    var about = Message.about(entry.body());
    if (about > 0) {
      room.about.computeIfAbsent(about, _ -> new ArrayList<>()).add(entry);
    }
  }

  private void people(String id, RoomState folded) throws StorageFailure {
    var kept = log.state(store, id);
    if (!new HashSet<>(kept.members()).equals(new HashSet<>(folded.members()))) {
      problem("Who is in room " + id + " is not what its entries say.");
    }
    if (!kept.facts().equals(folded.facts())) {
      problem("What is known of room " + id + " is not what its entries say.");
    }
  }

  private void messages(String id, Room room) throws StorageFailure {
    var kept = new HashMap<>(Messages.states(store, id, 0, Long.MAX_VALUE));
    for (var about : room.about.entrySet()) {
      var seq = about.getKey();
      if (room.messages.contains(seq)) {
        var folded = Message.written(written(id, seq));
        for (var entry : about.getValue()) {
          folded = folded.with(entry);
        }
        if (!Messages.state(kept.remove(seq)).equals(folded.state())) {
          problem("What has become of message " + seq + " in room " + id + " is not what its entries say.");
        }
      }
    }
    kept.keySet().forEach(seq -> problem("Something became of message " + seq + " in room " + id + " of which no entry tells."));
  }

  private void found(String id, Room room, long top) throws StorageFailure {
    record Row(long seq, int hash) {}
    var indexed =
        store.first("SELECT indexed FROM room WHERE id = ?", row -> row.number(1), id).orElse(0L);
    if (indexed > top) {
      problem("Room " + id + " is indexed beyond its end.");
    }
    var rows = new HashMap<Long, Integer>();
    for (var row :
        store.list(
            "SELECT seq, text, marks FROM found WHERE found MATCH ?",
            row -> new Row(row.number(1), new Indexed(row.text(2), row.text(3)).hashCode()), Indexed.inRoom(id))) {
      if (rows.put(row.seq(), row.hash()) != null) {
        problem("Message " + row.seq() + " in room " + id + " is found twice.");
      }
    }
    var states = Messages.states(store, id, 0, Long.MAX_VALUE);
    for (var seq : room.messages) {
      var message = new Message(written(id, seq), state(states, seq), top);
      var expected = seq <= indexed ? Indexed.of(id, message).map(Indexed::hashCode) : Optional.<Integer>empty();
      if (!expected.equals(Optional.ofNullable(rows.remove(seq)))) {
        problem("Message " + seq + " in room " + id + " is not found by what it says.");
      }
    }
    rows.keySet().forEach(seq -> problem("Entry " + seq + " in room " + id + " is found, and is gone."));
  }

  private static MessageState state(Map<Long, String> states, long seq) throws StorageFailure {
    return Messages.state(states.get(seq));
  }

  private Entry written(String room, long seq) throws StorageFailure {
    var written =
        store.first(
            "SELECT seq, at, author, id, body FROM log WHERE room = ? AND seq = ?", row -> Stored.entry(row), room, seq);
    if (written.isEmpty()) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "an entry went while it was read", null);
    }
    return Stored.entry(written.get());
  }

  private void problem(String sentence) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(sentence);
    }
  }
}
