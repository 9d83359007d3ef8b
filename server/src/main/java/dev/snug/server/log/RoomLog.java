package dev.snug.server.log;

import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.WrittenEntry;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomState;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rooms and their entries in the store. Methods that write are for the writer thread.
public final class RoomLog {

  /// A room as the store knows it.
  public record Known(String id, RoomKind kind, String name) {}

  /// An entry and the room it stands in.
  public record Place(String room, WrittenEntry entry) {}

  /// The name of this store, given to it when it is new.
  public String epoch(Transaction transaction, String ifNew) throws StorageFailure {
    transaction.update("INSERT INTO house (name, value) VALUES ('epoch', ?) ON CONFLICT (name) DO NOTHING", ifNew);
    return transaction.first("SELECT value FROM house WHERE name = 'epoch'", row -> row.text(1)).orElse(ifNew);
  }

  /// All rooms, in the order in which they were made.
  public List<Known> rooms(Transaction transaction) throws StorageFailure {
    return transaction.list(
        "SELECT id, kind, name FROM room ORDER BY n",
        row -> new Known(row.text(1), RoomKind.valueOf(row.text(2)), row.text(3)));
  }

  /// Adds a room, or gives the one of this id a new name.
  public void keep(Transaction transaction, Known room) throws StorageFailure {
    transaction.update(
        """
        INSERT INTO room (n, id, kind, name) SELECT coalesce(max(n), 0) + 1, ?, ?, ? FROM room WHERE true
        ON CONFLICT (id) DO UPDATE SET name = excluded.name""",
        room.id(), room.kind().name(), room.name());
  }

  /// What the room's entries fold to.
  public RoomState state(Transaction transaction, String room) throws StorageFailure {
    var members =
        transaction.list(
            "SELECT person, name, role, public_key FROM member WHERE room = ? ORDER BY seq",
            row -> new Person(row.text(1), row.text(2), Role.valueOf(row.text(3)), key(row, 4)),
            room);
    return new RoomState(top(transaction, room), members);
  }

  /// Adds the next entry, and what it does to the members.
  ///
  /// @return the entry as it is kept; empty, and nothing is added, if its author has an entry of that id already
  public Optional<WrittenEntry> append(Transaction transaction, String room, Entry entry) throws StorageFailure {
    var body = FrameCodec.write(entry.body());
    var added =
        transaction.update(
            """
            INSERT INTO fresh (room, seq, at, author, id, body)
            SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM entry WHERE author = ? AND id = ?)
            ON CONFLICT (author, id) DO NOTHING""",
            room, entry.seq(), entry.at(), entry.author(), entry.id(), body, entry.author(), entry.id());
    if (added == 0) {
      return Optional.empty();
    }
    switch (entry.body()) {
      case Body.Said _ -> {}
      case Body.Joined joined ->
          transaction.update(
              "INSERT INTO member (room, person, seq, name, role, public_key) VALUES (?, ?, ?, ?, ?, ?)",
              room, entry.author(), entry.seq(), joined.name(), joined.role().name(),
              joined.key() == null ? null : joined.key().text());
      case Body.Left _ ->
          transaction.update("DELETE FROM member WHERE room = ? AND person = ?", room, entry.author());
    }
    return Optional.of(new WrittenEntry(entry.seq(), entry.at(), entry.author(), entry.id(), body));
  }

  /// How many entries have not been put in order yet.
  public long unsettled(Transaction transaction) throws StorageFailure {
    return transaction.first("SELECT count(*) FROM fresh", row -> row.number(1)).orElse(0L);
  }

  /// Puts what was added lately where it belongs: one room's entries beside one another.
  public void settle(Transaction transaction) throws StorageFailure {
    transaction.update(
        """
        INSERT INTO entry (room, seq, at, author, id, body)
        SELECT room, seq, at, author, id, body FROM fresh ORDER BY room, seq""");
    transaction.update("DELETE FROM fresh");
  }

  /// The entry that its author named `id`, wherever it is.
  public Optional<Place> named(Transaction transaction, String author, String id) throws StorageFailure {
    return transaction.first(
        "SELECT seq, at, author, id, body, room FROM log WHERE author = ? AND id = ?",
        row -> new Place(row.text(6), entry(row)),
        author, id);
  }

  /// Notes that a person has read up to `seq`; never goes back.
  public void markRead(Transaction transaction, String room, String person, long seq) throws StorageFailure {
    transaction.update(
        """
        INSERT INTO read_marker (room, person, seq) VALUES (?, ?, ?)
        ON CONFLICT (room, person) DO UPDATE SET seq = excluded.seq WHERE excluded.seq > read_marker.seq""",
        room, person, seq);
  }

  /// The rooms that somebody is in.
  public Set<String> roomsOf(Transaction transaction, String person) throws StorageFailure {
    return new HashSet<>(transaction.list("SELECT room FROM member WHERE person = ?", row -> row.text(1), person));
  }

  /// How far somebody has read, by room.
  public Map<String, Long> readBy(Transaction transaction, String person) throws StorageFailure {
    record Marker(String room, long seq) {}
    return transaction
        .list(
            "SELECT room, seq FROM read_marker WHERE person = ?",
            row -> new Marker(row.text(1), row.number(2)), person)
        .stream()
        .collect(Collectors.toMap(Marker::room, Marker::seq));
  }

  public boolean isMember(Transaction transaction, String room, String person) throws StorageFailure {
    return transaction
        .first("SELECT 1 FROM member WHERE room = ? AND person = ?", row -> row.number(1), room, person)
        .isPresent();
  }

  /// The number of the room's last entry.
  public long top(Transaction transaction, String room) throws StorageFailure {
    var fresh = transaction.first("SELECT max(seq) FROM fresh WHERE room = ?", row -> row.number(1), room).orElse(0L);
    return fresh > 0
        ? fresh
        : transaction.first("SELECT max(seq) FROM entry WHERE room = ?", row -> row.number(1), room).orElse(0L);
  }

  /// Entries of a room from a place on, nearest first, at most `limit`.
  public List<WrittenEntry> entries(Transaction transaction, String room, ClientFrame.From from, int limit)
      throws StorageFailure {
    return switch (from) {
      case ClientFrame.From.Before before ->
          transaction.list(
              "SELECT seq, at, author, id, body FROM log WHERE room = ? AND seq < ? ORDER BY seq DESC LIMIT ?",
              RoomLog::entry, room, before.seq(), limit);
      case ClientFrame.From.After after ->
          transaction.list(
              "SELECT seq, at, author, id, body FROM log WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?",
              RoomLog::entry, room, after.seq(), limit);
    };
  }

  private static WrittenEntry entry(Row row) throws StorageFailure {
    return new WrittenEntry(row.number(1), row.number(2), row.text(3), row.text(4), row.text(5));
  }

  private static @Nullable PublicKey key(Row row, int column) throws StorageFailure {
    var text = row.optionalText(column);
    return text == null ? null : new PublicKey(text);
  }
}
