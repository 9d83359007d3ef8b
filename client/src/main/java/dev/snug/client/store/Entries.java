package dev.snug.client.store;

import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Kinds;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.MessageState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The entries of all rooms in the order in which they are numbered, and what has become of those that are messages.
/// Nothing that was deleted stays: a body that is gone is overwritten.
final class Entries {

  static final String COLUMNS = "SELECT seq, at, author, id, body, now, as_of FROM entry ";

  /// What is gone when it has expired; who came and went and what the room is called stays.
  private static final List<String> PASSING = List.of("said", "poll", "forwarded", "edited", "reacted", "voted", "previewed");

  /// What is gone when the message is to which it was done.
  private static final List<String> LATER = List.of("edited", "previewed");

  private final Database database;
  private String you = "";
  private boolean erased;
  private final Sought sought;

  Entries(Database database) {
    this.database = database;
    this.sought = new Sought(database);
  }

  /// What messages are found by.
  Sought sought() {
    return sought;
  }

  /// From now on it is noted which messages call this person.
  void belongTo(String person) {
    you = person;
  }

  /// Keeps neighbouring entries, each as of its number or, from a page, as of the page's top. What is known already of
  /// what happened after that is taken in, in whatever order it came.
  ///
  /// @param expired the number up to which what was said is gone
  LocalStore.Kept keep(String room, List<Message> entries, long expired) throws StoreFailed {
    var kept = new TreeMap<Long, Message>();
    for (var message : entries) {
      var isGone = message.entry().seq() <= expired && PASSING.contains(Kinds.of(message.entry().body()));
      kept.put(message.entry().seq(), isGone ? emptied(message) : message);
    }
    var changed = new TreeMap<Long, Message>();
    var gone = new HashSet<Long>();
    for (var entry : doing(room, kept)) {
      var number = Message.about(entry.body());
      if (number > 0 && (!take(room, entry, kept, changed) || number <= expired)) {
        gone.add(number);
      }
    }
    for (var message : kept.values()) {
      insert(room, message);
    }
    for (var message : changed.values()) {
      update(room, message);
    }
    for (var number : gone) {
      emptyEdits(room, number);
    }
    return new LocalStore.Kept(List.copyOf(kept.values()), List.copyOf(changed.values()));
  }

  /// Empties everything that was said up to an entry. What was said in a thread keeps its place there.
  void expire(String room, long upTo) throws StoreFailed {
    sought.forget(room, upTo);
    for (var reply : database.rows(
        Entries::message, COLUMNS + "WHERE room = ? AND about > 0 AND seq <= ? AND body LIKE ?", room, upTo,
        starting("said"))) {
      update(room, emptied(reply));
    }
    for (var kind : PASSING) {
      database.change(
          "UPDATE entry SET body = ?, now = NULL, said = 0, about = 0 WHERE room = ? AND seq <= ? AND body LIKE ?",
          FrameCodec.write(new Body.Gone(kind)), room, upTo, starting(kind));
    }
    for (var kind : LATER) {
      database.change(
          "UPDATE entry SET body = ?, about = 0 WHERE room = ? AND about > 0 AND about <= ? AND body LIKE ?",
          FrameCodec.write(new Body.Gone(kind)), room, upTo, starting(kind));
    }
    erased = true;
  }

  /// The last `limit` entries before `seq`, ascending.
  List<Message> before(String room, long seq, int limit) throws StoreFailed {
    return database
        .rows(Entries::message, COLUMNS + "WHERE room = ? AND seq < ? ORDER BY seq DESC LIMIT ?", room, seq, limit)
        .reversed();
  }

  /// The first `limit` entries after `seq`, ascending.
  List<Message> after(String room, long seq, int limit) throws StoreFailed {
    return database.rows(Entries::message, COLUMNS + "WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?", room, seq, limit);
  }

  Optional<Message> find(String room, long seq) throws StoreFailed {
    return database.row(Entries::message, COLUMNS + "WHERE room = ? AND seq = ?", room, seq);
  }

  List<Message> replies(String room, long root) throws StoreFailed {
    return database.rows(
        Entries::message,
        COLUMNS + "WHERE room = ? AND about = ? AND about > 0 AND (said OR body LIKE ?) ORDER BY seq", room, root,
        starting("gone"));
  }

  Optional<Long> firstAt(String room, long at) throws StoreFailed {
    return database.row(
        row -> row.getLong(1), "SELECT seq FROM entry WHERE room = ? AND at >= ? ORDER BY at, seq LIMIT 1", room, at);
  }

  /// How many of the messages that [#said] counts call the one to whom this store belongs.
  int calling(String room, long seq, String person, int most) throws StoreFailed {
    return database.row(
            row -> row.getInt(1),
            "SELECT coalesce(sum(calls), 0) FROM (SELECT calls FROM entry WHERE room = ? AND seq > ? AND said"
                + " AND author <> ? ORDER BY seq LIMIT ?)",
            room, seq, person, most)
        .orElse(0);
  }

  /// How many messages of others than `person` stand after `seq`; at most `most`.
  int said(String room, long seq, String person, int most) throws StoreFailed {
    return database.row(
            row -> row.getInt(1),
            "SELECT count(*) FROM (SELECT 1 FROM entry WHERE room = ? AND seq > ? AND said AND author <> ? LIMIT ?)",
            room, seq, person, most)
        .orElse(0);
  }

  void forget(String room) throws StoreFailed {
    sought.forget(room, Long.MAX_VALUE);
    erased |= database.change("DELETE FROM entry WHERE room = ?", room) > 0;
  }

  void forgetAll() throws StoreFailed {
    sought.forgetAll();
    erased |= database.change("DELETE FROM entry") > 0;
  }

  /// Whether something was overwritten of which traces stand in the database's log.
  boolean hasErased() {
    return erased;
  }

  void cleared() {
    erased = false;
  }

  /// What may do something to messages: the entries themselves, and those behind them that are known already.
  private List<Entry> doing(String room, SortedMap<Long, Message> kept) throws StoreFailed {
    var doing = new ArrayList<>(kept.values().stream().map(Message::entry).toList());
    doing.addAll(database
        .rows(
            Entries::message,
            COLUMNS + "WHERE room = ? AND about BETWEEN ? AND ? AND about > 0 AND seq > ? ORDER BY seq",
            room, kept.firstKey(), kept.lastKey(), kept.lastKey())
        .stream().map(Message::entry).toList());
    return doing;
  }

  /// @return whether the message that the entry is about is still there as far as is known
  private boolean take(String room, Entry entry, Map<Long, Message> kept, Map<Long, Message> changed)
      throws StoreFailed {
    var number = Message.about(entry.body());
    var place = kept.containsKey(number) ? kept : changed;
    var before = place.containsKey(number) ? Optional.ofNullable(place.get(number)) : find(room, number);
    if (before.isEmpty() || !(before.get().entry().body() instanceof Body.OfMessage)) {
      return before.isEmpty() && !(entry.body() instanceof Body.Deleted);
    }
    var after = before.get().with(entry);
    if (!after.equals(before.get())) {
      place.put(number, after);
    }
    return !after.isGone();
  }

  private void insert(String room, Message message) throws StoreFailed {
    var entry = message.entry();
    sought.forgetOne(room, entry.seq());
    database.change(
        """
        INSERT OR REPLACE INTO entry (room, seq, at, author, id, said, body, about, now, as_of, calls)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        room, entry.seq(), entry.at(), entry.author(), entry.id(), said(entry), FrameCodec.write(entry.body()),
        Message.about(entry.body()), now(message), message.asOf(), calls(message));
  }

  private void update(String room, Message message) throws StoreFailed {
    var entry = message.entry();
    if (message.isGone() || message.state().edit() != null) {
      sought.forgetOne(room, entry.seq());
    }
    database.change(
        "UPDATE entry SET said = ?, body = ?, now = ?, as_of = ?, calls = ? WHERE room = ? AND seq = ?",
        said(entry), FrameCodec.write(entry.body()), now(message), message.asOf(), calls(message), room, entry.seq());
    erased |= message.isGone();
  }

  /// The later texts of a message that is gone, and what was shown of its addresses, are gone with it.
  private void emptyEdits(String room, long message) throws StoreFailed {
    for (var kind : LATER) {
      erased |= database.change(
          "UPDATE entry SET body = ?, about = 0 WHERE room = ? AND about = ? AND about > 0 AND body LIKE ?",
          FrameCodec.write(new Body.Gone(kind)), room, message, starting(kind)) > 0;
    }
  }

  private static Message emptied(Message message) {
    return new Message(Message.emptied(message.entry()), MessageState.UNCHANGED, message.asOf());
  }

  private static int said(Entry entry) {
    return entry.body() instanceof Body.OfMessage ? 1 : 0;
  }

  private int calls(Message message) {
    return message.mentions().contains(Body.EVERYONE) || message.mentions().contains(you) ? 1 : 0;
  }

  private static String starting(String kind) {
    return "{\"kind\":\"" + kind + "\"%";
  }

  static Message message(ResultSet row) throws SQLException {
    try {
      var entry = new Entry(
          row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), FrameCodec.readBody(row.getString(5)));
      var now = row.getString(6);
      return new Message(
          entry, now == null ? MessageState.UNCHANGED : FrameCodec.readMessageState(now), row.getLong(7));
    } catch (MalformedFrame e) {
      throw new SQLException("an entry of the store is damaged", e);
    }
  }

  private static @Nullable String now(Message message) {
    return message.state().equals(MessageState.UNCHANGED) ? null : FrameCodec.write(message.state());
  }
}
