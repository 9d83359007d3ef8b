package dev.snug.server.log;

import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.WrittenEntry;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rooms and their entries in the store. Methods that write are for the writer thread.
public final class RoomLog {

  /// A room as the store knows it.
  ///
  /// @param top the number of its last entry
  /// @param memberCount how many are in it
  public record Known(String id, RoomKind kind, RoomFacts facts, long top, int memberCount) {}

  /// An entry and the room it stands in.
  public record Place(String room, WrittenEntry entry) {}

  /// The name of this store, given to it when it is new.
  public String epoch(Transaction transaction, String ifNew) throws StorageFailure {
    transaction.update("INSERT INTO house (name, value) VALUES ('epoch', ?) ON CONFLICT (name) DO NOTHING", ifNew);
    return transaction.first("SELECT value FROM house WHERE name = 'epoch'", row -> row.text(1)).orElse(ifNew);
  }

  /// From now on it is another store, which nobody mistakes for the one that it was made of.
  public void epoch(String epoch, Transaction transaction) throws StorageFailure {
    transaction.update("UPDATE house SET value = ? WHERE name = 'epoch'", epoch);
    transaction.commit();
  }

  /// All rooms, in the order in which they were made.
  public List<Known> rooms(Transaction transaction) throws StorageFailure {
    return transaction.list(
        """
        SELECT id, kind, facts,
          coalesce((SELECT max(fresh.seq) FROM fresh WHERE fresh.room = room.id),
            (SELECT max(entry.seq) FROM entry WHERE entry.room = room.id)),
          (SELECT count(*) FROM member WHERE member.room = room.id)
        FROM room ORDER BY n""",
        row -> new Known(
            row.text(1), RoomKind.valueOf(row.text(2)), Stored.facts(row.text(3)), row.number(4), (int) row.number(5)));
  }

  /// Adds a room, if there is none of this id.
  public void make(Transaction transaction, String id, RoomKind kind) throws StorageFailure {
    transaction.update(
        """
        INSERT INTO room (n, id, kind, facts) SELECT coalesce(max(n), 0) + 1, ?, ?, ? FROM room WHERE true
        ON CONFLICT (id) DO NOTHING""",
        id, kind.name(), FrameCodec.write(RoomFacts.NONE));
  }

  /// What the room's entries fold to.
  public RoomState state(Transaction transaction, String room) throws StorageFailure {
    record Kept(RoomKind kind, RoomFacts facts) {}
    var kept =
        transaction
            .first(
                "SELECT kind, facts FROM room WHERE id = ?",
                row -> new Kept(RoomKind.valueOf(row.text(1)), Stored.facts(row.text(2))),
                room)
            .orElseThrow(() -> new StorageFailure(StorageFailure.Why.FAILED, "there is no room " + room, null));
    var members =
        transaction.list(
            "SELECT person, name, role, public_key FROM member WHERE room = ? ORDER BY seq",
            row -> new Person(row.text(1), row.text(2), Role.valueOf(row.text(3)), key(row, 4)),
            room);
    return new RoomState(kept.kind(), top(transaction, room), members, kept.facts());
  }

  /// What is known of a room besides who is in it; for who cannot ask the writer thread.
  public RoomFacts facts(Transaction snapshot, String room) throws StorageFailure {
    return snapshot
        .first("SELECT facts FROM room WHERE id = ?", row -> Stored.facts(row.text(1)), room)
        .orElse(RoomFacts.NONE);
  }

  /// Adds the next entry.
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
    return added == 0
        ? Optional.empty()
        : Optional.of(new WrittenEntry(entry.seq(), entry.at(), entry.author(), entry.id(), body));
  }

  /// Keeps what an entry that was added did to the room.
  ///
  /// @param before what was known of the room before it
  /// @param state the room after it
  public void keep(Transaction transaction, String room, Entry entry, RoomFacts before, RoomState state)
      throws StorageFailure {
    if (!state.facts().equals(before)) {
      transaction.update("UPDATE room SET facts = ? WHERE id = ?", FrameCodec.write(state.facts()), room);
    }
    switch (entry.body()) {
      case Body.Joined joined ->
          transaction.update(
              "INSERT INTO member (room, person, seq, name, role, public_key) VALUES (?, ?, ?, ?, ?, ?)",
              room, entry.author(), entry.seq(), joined.name(), joined.role().name(), text(joined.key()));
      case Body.Left _ -> forget(transaction, room, entry.author());
      case Body.Removed removed -> forget(transaction, room, removed.person());
      case Body.Banned banned -> forget(transaction, room, banned.person());
      case Body.RoleGiven given -> {
        update(transaction, room, state, given.person());
        update(transaction, room, state, entry.author());
      }
      case Body.KeyGiven given -> update(transaction, room, state, given.person());
      case Body.Renamed _ -> update(transaction, room, state, entry.author());
      case Body.OfMessage _, Body.OnMessage _, Body.Invited _, Body.Unbanned _, Body.Muted _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> {}
    }
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

  /// A room and what it is called.
  public record Named(String id, RoomKind kind, String name) {}

  /// What some rooms are called.
  public List<Named> named(Transaction transaction, Set<String> rooms) throws StorageFailure {
    return transaction
        .list(
            "SELECT id, kind, facts FROM room",
            row -> rooms.contains(row.text(1))
                ? new Named(row.text(1), RoomKind.valueOf(row.text(2)), Stored.facts(row.text(3)).name())
                : new Named(row.text(1), RoomKind.valueOf(row.text(2)), ""))
        .stream().filter(room -> rooms.contains(room.id())).toList();
  }

  /// The names of those who are in a room besides somebody.
  public List<String> otherMembers(Transaction transaction, String room, String person) throws StorageFailure {
    return transaction.list(
        "SELECT name FROM member WHERE room = ? AND person <> ? ORDER BY seq", row -> row.text(1), room, person);
  }

  /// The entry that its author named `id`, wherever it is.
  public Optional<Place> named(Transaction transaction, String author, String id) throws StorageFailure {
    return transaction.first(
        "SELECT seq, at, author, id, body, room FROM log WHERE author = ? AND id = ?",
        row -> new Place(row.text(6), Stored.entry(row)),
        author, id);
  }

  /// The rooms that somebody is in.
  public Set<String> roomsOf(Transaction transaction, String person) throws StorageFailure {
    return membershipsOf(transaction, person).keySet();
  }

  /// The rooms that somebody is in, each with the number of the entry by which they came.
  public Map<String, Long> membershipsOf(Transaction transaction, String person) throws StorageFailure {
    record Membership(String room, long since) {}
    return transaction
        .list(
            "SELECT room, seq FROM member WHERE person = ?",
            row -> new Membership(row.text(1), row.number(2)), person)
        .stream()
        .collect(Collectors.toMap(Membership::room, Membership::since));
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
              Stored::entry, room, before.seq(), limit);
      case ClientFrame.From.After after ->
          transaction.list(
              "SELECT seq, at, author, id, body FROM log WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?",
              Stored::entry, room, after.seq(), limit);
    };
  }

  private static void forget(Transaction transaction, String room, String person) throws StorageFailure {
    transaction.update("DELETE FROM member WHERE room = ? AND person = ?", room, person);
  }

  private static void update(Transaction transaction, String room, RoomState state, String person)
      throws StorageFailure {
    var member = state.member(person);
    if (member.isPresent()) {
      transaction.update(
          "UPDATE member SET name = ?, role = ?, public_key = ? WHERE room = ? AND person = ?",
          member.get().name(), member.get().role().name(), text(member.get().key()), room, person);
    }
  }

  private static @Nullable String text(@Nullable PublicKey key) {
    return key == null ? null : key.text();
  }

  private static @Nullable PublicKey key(Row row, int column) throws StorageFailure {
    var text = row.optionalText(column);
    return text == null ? null : new PublicKey(text);
  }
}
