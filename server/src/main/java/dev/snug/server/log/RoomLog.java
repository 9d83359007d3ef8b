package dev.snug.server.log;

import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.ServerFrame.RoomSummary;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rooms and their entries in the store. Methods that write are for the writer thread.
public final class RoomLog {

  /// A room as the store knows it.
  public record Known(String id, RoomKind kind, String name) {}

  /// An entry and the room it stands in.
  public record Place(String room, Entry entry) {}

  /// The name of this store, given to it when it is new.
  public String epoch(Transaction transaction, String ifNew) throws StorageFailure {
    transaction.update("INSERT INTO house (name, value) VALUES ('epoch', ?) ON CONFLICT (name) DO NOTHING", ifNew);
    return transaction.first("SELECT value FROM house WHERE name = 'epoch'", row -> row.text(1)).orElse(ifNew);
  }

  /// A room by its id.
  public Optional<Known> room(Transaction transaction, String id) throws StorageFailure {
    return transaction.first(
        "SELECT id, kind, name FROM room WHERE id = ?",
        row -> new Known(row.text(1), RoomKind.valueOf(row.text(2)), row.text(3)),
        id);
  }

  /// Adds a room, or gives the one of this id a new name.
  public void keep(Transaction transaction, Known room) throws StorageFailure {
    transaction.update(
        """
        INSERT INTO room (n, id, kind, name) SELECT coalesce(max(n), 0) + 1, ?, ?, ? FROM room WHERE true
        ON CONFLICT (id) DO UPDATE SET name = excluded.name""",
        room.id(), room.kind().name(), room.name());
  }

  public long rooms(Transaction transaction) throws StorageFailure {
    return transaction.first("SELECT count(*) FROM room", row -> row.number(1)).orElse(0L);
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
  /// @return whether it was added; not if its author has an entry of that id already
  public boolean append(Transaction transaction, String room, Entry entry) throws StorageFailure {
    var added =
        transaction.update(
            """
            INSERT INTO entry (room, seq, at, author, id, body) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (author, id) DO NOTHING""",
            room, entry.seq(), entry.at(), entry.author(), entry.id(), FrameCodec.write(entry.body()));
    if (added == 0) {
      return false;
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
    return true;
  }

  /// The entry that its author named `id`, wherever it is.
  public Optional<Place> named(Transaction transaction, String author, String id) throws StorageFailure {
    return transaction.first(
        "SELECT seq, at, author, id, body, room FROM entry WHERE author = ? AND id = ?",
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

  /// What a person can follow: the first room, then those they are in, then others.
  public List<RoomSummary> summaries(Transaction transaction, String person, int most) throws StorageFailure {
    return transaction.list(
        """
        SELECT room.id, room.kind, room.name,
          (SELECT coalesce(max(seq), 0) FROM entry WHERE entry.room = room.id),
          coalesce((SELECT seq FROM read_marker m WHERE m.room = room.id AND m.person = ?), 0)
        FROM room
        ORDER BY CASE WHEN room.n = 1 THEN 0
          WHEN EXISTS (SELECT 1 FROM member WHERE member.room = room.id AND member.person = ?) THEN 1 ELSE 2 END, room.n
        LIMIT ?""",
        row -> new RoomSummary(row.text(1), RoomKind.valueOf(row.text(2)), row.text(3), row.number(4), row.number(5)),
        person, person, most);
  }

  public boolean isMember(Transaction transaction, String room, String person) throws StorageFailure {
    return transaction
        .first("SELECT 1 FROM member WHERE room = ? AND person = ?", row -> row.number(1), room, person)
        .isPresent();
  }

  /// The number of the room's last entry.
  public long top(Transaction transaction, String room) throws StorageFailure {
    return transaction.first("SELECT max(seq) FROM entry WHERE room = ?", row -> row.number(1), room).orElse(0L);
  }

  /// Entries of a room from a place on, nearest first, at most `limit`.
  public List<Entry> entries(Transaction transaction, String room, ClientFrame.From from, int limit)
      throws StorageFailure {
    return switch (from) {
      case ClientFrame.From.Before before ->
          transaction.list(
              "SELECT seq, at, author, id, body FROM entry WHERE room = ? AND seq < ? ORDER BY seq DESC LIMIT ?",
              RoomLog::entry, room, before.seq(), limit);
      case ClientFrame.From.After after ->
          transaction.list(
              "SELECT seq, at, author, id, body FROM entry WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?",
              RoomLog::entry, room, after.seq(), limit);
    };
  }

  private static Entry entry(Row row) throws StorageFailure {
    try {
      return new Entry(row.number(1), row.number(2), row.text(3), row.text(4), FrameCodec.readBody(row.text(5)));
    } catch (MalformedFrame e) {
      throw new StorageFailure(StorageFailure.Why.BROKEN, "an entry cannot be read: " + e.problem(), e);
    }
  }

  private static @Nullable PublicKey key(Row row, int column) throws StorageFailure {
    var text = row.optionalText(column);
    return text == null ? null : new PublicKey(text);
  }
}
