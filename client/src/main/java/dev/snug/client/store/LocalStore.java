package dev.snug.client.store;

import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What this computer has seen of one house, and what it has still to send there; one SQLite file. Used by one thread.
/// What is written is on the disk after [#commit], all of it or nothing.
public final class LocalStore implements AutoCloseable {

  private static final List<String> STEPS = List.of(
      """
      CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, key TEXT) WITHOUT ROWID;
      CREATE TABLE room (id TEXT PRIMARY KEY, name TEXT NOT NULL, low INTEGER NOT NULL DEFAULT 0,
        high INTEGER NOT NULL DEFAULT 0, read INTEGER NOT NULL DEFAULT 0, draft TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
      CREATE TABLE entry (room TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, author TEXT NOT NULL,
        id TEXT NOT NULL, said INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (room, seq)) WITHOUT ROWID;
      CREATE TABLE outbox (n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, room TEXT NOT NULL,
        text TEXT NOT NULL, at INTEGER NOT NULL, refusal TEXT)
      """);

  /// As many unread messages as a badge tells apart.
  private static final int MOST_UNREAD = 100;

  private static final String EPOCH = "epoch";
  private static final String YOU = "you";

  private final Database database;

  private LocalStore(Database database) {
    this.database = database;
  }

  /// Opens the file, makes it if it is missing.
  ///
  /// @throws StoreFailed if that fails; the file is left as it is
  public static LocalStore open(Path file) throws StoreFailed {
    return new LocalStore(Database.open(file, STEPS));
  }

  /// The epoch of the log that this is a part of.
  public Optional<String> epoch() throws StoreFailed {
    return fact(EPOCH);
  }

  /// Who this person is in the house.
  public Optional<String> you() throws StoreFailed {
    return fact(YOU);
  }

  public void you(String id) throws StoreFailed {
    fact(YOU, id);
  }

  /// Starts over with another log. What is still to be sent stays.
  public void startOver(String epoch) throws StoreFailed {
    database.change("DELETE FROM entry");
    database.change("DELETE FROM person");
    database.change("UPDATE room SET low = 0, high = 0, read = 0");
    fact(EPOCH, epoch);
  }

  public List<KnownRoom> rooms() throws StoreFailed {
    return database.rows(LocalStore::room, "SELECT id, name, low, high, read, draft FROM room ORDER BY id");
  }

  public Optional<KnownRoom> room(String id) throws StoreFailed {
    return database.row(LocalStore::room, "SELECT id, name, low, high, read, draft FROM room WHERE id = ?", id);
  }

  /// Names a room, new or known.
  public void room(String id, String name) throws StoreFailed {
    database.change(
        "INSERT INTO room (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name", id, name);
  }

  public void draft(String room, String text) throws StoreFailed {
    database.change("UPDATE room SET draft = ? WHERE id = ?", text, room);
  }

  /// Moves the marker of what has been read; never back.
  ///
  /// @return whether it moved
  public boolean read(String room, long seq) throws StoreFailed {
    return database.change("UPDATE room SET read = ? WHERE id = ? AND read < ?", seq, room, seq) > 0;
  }

  /// How many messages of others stand after the marker; 100 stands for more.
  public int unread(String room) throws StoreFailed {
    return database.row(
            row -> row.getInt(1),
            "SELECT count(*) FROM (SELECT 1 FROM entry JOIN room ON room.id = entry.room WHERE room = ?"
                + " AND seq > room.read AND said AND author <> (SELECT value FROM fact WHERE name = 'you') LIMIT ?)",
            room, MOST_UNREAD)
        .orElse(0);
  }

  /// Keeps entries that continue what is known of the room, at either end or as its start.
  public void keep(String room, List<Entry> entries) throws StoreFailed {
    if (entries.isEmpty()) {
      return;
    }
    for (var entry : entries) {
      database.change(
          "INSERT OR REPLACE INTO entry (room, seq, at, author, id, said, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
          room, entry.seq(), entry.at(), entry.author(), entry.id(), entry.body() instanceof Body.Said ? 1 : 0,
          FrameCodec.write(entry.body()));
    }
    database.change(
        "UPDATE room SET low = CASE WHEN low = 0 THEN ? ELSE min(low, ?) END, high = max(high, ?) WHERE id = ?",
        entries.getFirst().seq(), entries.getFirst().seq(), entries.getLast().seq(), room);
  }

  /// Forgets a room's entries, so that a far newer part of its log can be kept without a gap.
  public void forget(String room) throws StoreFailed {
    database.change("DELETE FROM entry WHERE room = ?", room);
    database.change("UPDATE room SET low = 0, high = 0 WHERE id = ?", room);
  }

  /// The last `limit` entries before `seq`, ascending.
  public List<Entry> before(String room, long seq, int limit) throws StoreFailed {
    return database
        .rows(
            LocalStore::entry,
            "SELECT seq, at, author, id, body FROM entry WHERE room = ? AND seq < ? ORDER BY seq DESC LIMIT ?",
            room, seq, limit)
        .reversed();
  }

  public void person(Person person) throws StoreFailed {
    var key = person.key();
    database.change(
        "INSERT OR REPLACE INTO person (id, name, role, key) VALUES (?, ?, ?, ?)",
        person.id(), person.name(), person.role().name(), key == null ? null : key.text());
  }

  /// Everybody who is known.
  public List<Person> people() throws StoreFailed {
    return database.rows(LocalStore::person, "SELECT id, name, role, key FROM person");
  }

  /// Keeps what is to be sent; once, however often it is said.
  public void post(UnsentPost post) throws StoreFailed {
    database.change(
        "INSERT OR IGNORE INTO outbox (id, room, text, at) VALUES (?, ?, ?, ?)",
        post.id(), post.room(), post.text(), post.at().toEpochMilli());
  }

  /// What is to be sent, in the order in which it was written.
  public List<UnsentPost> outbox() throws StoreFailed {
    return database.rows(
        row -> new UnsentPost(
            row.getString(1), row.getString(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4)),
            refusal(row.getString(5))),
        "SELECT id, room, text, at, refusal FROM outbox ORDER BY n");
  }

  /// Marks what the house refused, or, with null, sends it again in its old place.
  public void refused(String id, @Nullable Refusal refusal) throws StoreFailed {
    database.change("UPDATE outbox SET refusal = ? WHERE id = ?", refusal == null ? null : refusal.code(), id);
  }

  /// Takes out what the house has stored, or what is not to be sent any more.
  public boolean settle(String id) throws StoreFailed {
    return database.change("DELETE FROM outbox WHERE id = ?", id) > 0;
  }

  public void commit() throws StoreFailed {
    database.commit();
  }

  public void rollback() throws StoreFailed {
    database.rollback();
  }

  @Override
  public void close() throws StoreFailed {
    database.close();
  }

  private Optional<String> fact(String name) throws StoreFailed {
    return database.row(row -> row.getString(1), "SELECT value FROM fact WHERE name = ?", name);
  }

  private void fact(String name, String value) throws StoreFailed {
    database.change("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", name, value);
  }

  private static KnownRoom room(ResultSet row) throws SQLException {
    return new KnownRoom(
        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getString(6));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    try {
      return new Entry(
          row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), FrameCodec.readBody(row.getString(5)));
    } catch (MalformedFrame e) {
      throw new SQLException("an entry of the store is damaged", e);
    }
  }

  private static Person person(ResultSet row) throws SQLException {
    var key = row.getString(4);
    return new Person(row.getString(1), row.getString(2), Role.valueOf(row.getString(3)), key == null ? null : new PublicKey(key));
  }

  private static @Nullable Refusal refusal(@Nullable String code) {
    return code == null ? null : Refusal.of(code).orElse(Refusal.NOT_ALLOWED);
  }
}
