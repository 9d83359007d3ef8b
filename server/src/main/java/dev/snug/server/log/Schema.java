package dev.snug.server.log;

import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Likeness;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.search.Indexed;
import java.util.List;

/// The tables, in SQL that SQLite and PostgreSQL both understand, but for the index of what is found. A later version adds a step; none is ever changed.
final class Schema {

  /// What brings a store from one version to the next.
  @FunctionalInterface
  private interface Step {
    void take(Transaction transaction) throws StorageFailure;

    default Step then(Step next) {
      return transaction -> {
        take(transaction);
        next.take(transaction);
      };
    }
  }

  private static final List<String> FIRST = List.of(
      "CREATE TABLE house (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
      """
      CREATE TABLE room (
        n BIGINT PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL)""",
      """
      CREATE TABLE entry (
        room TEXT NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, author TEXT NOT NULL, id TEXT NOT NULL,
        body TEXT NOT NULL, PRIMARY KEY (room, seq), UNIQUE (author, id))""",
      """
      CREATE TABLE member (
        room TEXT NOT NULL, person TEXT NOT NULL, seq BIGINT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
        public_key TEXT, PRIMARY KEY (room, person))""",
      """
      CREATE TABLE read_marker (
        room TEXT NOT NULL, person TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (room, person))""",
      """
      CREATE TABLE person (
        n BIGINT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, role TEXT NOT NULL, public_key TEXT UNIQUE,
        since BIGINT NOT NULL)""",
      "CREATE UNIQUE INDEX person_name ON person (folded) WHERE role <> 'GUEST'",
      "CREATE INDEX person_role ON person (role) WHERE role = 'OWNER'",
      """
      CREATE TABLE token (
        n BIGINT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, person BIGINT NOT NULL, since BIGINT NOT NULL)""",
      "CREATE INDEX token_person ON token (person, n)",
      """
      CREATE TABLE invite (
        hash TEXT PRIMARY KEY, role TEXT NOT NULL, made BIGINT NOT NULL, ends BIGINT NOT NULL, uses BIGINT NOT NULL,
        used BIGINT NOT NULL)""");

  private static final List<String> SECOND = List.of(
      // Where entries are added: small, so that a commit touches few pages whatever rooms and authors it is about.
      """
      CREATE TABLE fresh (
        room TEXT NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, author TEXT NOT NULL, id TEXT NOT NULL,
        body TEXT NOT NULL, PRIMARY KEY (room, seq), UNIQUE (author, id))""",
      """
      CREATE VIEW log AS
        SELECT room, seq, at, author, id, body FROM entry UNION ALL SELECT room, seq, at, author, id, body FROM fresh""",
      "CREATE INDEX member_person ON member (person)",
      "CREATE INDEX read_marker_person ON read_marker (person)");

  private static final List<String> THIRD = List.of(
      // What is known of a room besides who is in it, as JSON.
      "ALTER TABLE room ADD COLUMN facts TEXT NOT NULL DEFAULT '{\"retention\":{\"keep\":\"forever\"}}'",
      // What has become of a message, as JSON; nothing for one that is as it was written.
      """
      CREATE TABLE message_state (
        room TEXT NOT NULL, seq BIGINT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (room, seq))""",
      // The edits of a message.
      """
      CREATE TABLE edit (
        room TEXT NOT NULL, message BIGINT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (room, message, seq))""",
      """
      CREATE TABLE mention (
        room TEXT NOT NULL, seq BIGINT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (room, person, seq))""",
      "CREATE INDEX mention_message ON mention (room, seq)",
      // One for each key; the key in person is the first and only tells people apart.
      """
      CREATE TABLE device (
        public_key TEXT PRIMARY KEY, person BIGINT NOT NULL, name TEXT, since BIGINT NOT NULL, seen BIGINT NOT NULL)""",
      "CREATE INDEX device_person ON device (person)",
      """
      INSERT INTO device (public_key, person, since, seen)
      SELECT public_key, n, since, since FROM person WHERE public_key IS NOT NULL""",
      "ALTER TABLE token ADD COLUMN device TEXT",
      "CREATE INDEX token_device ON token (device)",
      // Whoever had a key had one.
      "UPDATE token SET device = (SELECT person.public_key FROM person WHERE person.n = token.person)",
      // Those who come in by a token that somebody made for them.
      "CREATE TABLE bearer (person BIGINT PRIMARY KEY, made_by TEXT NOT NULL, since BIGINT NOT NULL)",
      "ALTER TABLE invite ADD COLUMN made_by TEXT",
      // By what names are taken for one another; nothing for a name that is nobody's while its guest is away. Not unique,
      // because the names of earlier versions need not be.
      "ALTER TABLE person ADD COLUMN look TEXT",
      "ALTER TABLE person ADD COLUMN small TEXT",
      "CREATE INDEX person_look ON person (look)",
      "CREATE INDEX person_small ON person (small)",
      "DROP INDEX person_name",
      """
      CREATE TABLE setting (
        person TEXT NOT NULL, name TEXT NOT NULL, value TEXT, at BIGINT NOT NULL, PRIMARY KEY (person, name))""",
      """
      CREATE TABLE plan (
        person TEXT NOT NULL, id TEXT NOT NULL, room TEXT NOT NULL, at BIGINT NOT NULL, body TEXT, seq BIGINT,
        due BIGINT NOT NULL, refusal TEXT, PRIMARY KEY (person, id))""",
      "CREATE INDEX plan_at ON plan (due, at)");

  /// Files: their content lies beside the store.
  private static final List<String> FILES = List.of(
      """
      CREATE TABLE file (
        hash TEXT PRIMARY KEY, bytes BIGINT NOT NULL, type TEXT NOT NULL, width BIGINT NOT NULL, height BIGINT NOT NULL,
        since BIGINT NOT NULL)""",
      // Which entry holds which, and what it calls it.
      """
      CREATE TABLE holding (
        hash TEXT NOT NULL, room TEXT NOT NULL, seq BIGINT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
        PRIMARY KEY (hash, room, seq))""",
      "CREATE INDEX holding_entry ON holding (room, seq)",
      "CREATE INDEX holding_person ON holding (person)",
      // Who may post what no entry of theirs holds yet.
      """
      CREATE TABLE upload (
        hash TEXT NOT NULL, person TEXT NOT NULL, until BIGINT NOT NULL, PRIMARY KEY (hash, person))""",
      "CREATE INDEX upload_person ON upload (person)",
      "CREATE INDEX upload_until ON upload (until)",
      // What may be held by nobody any more.
      "CREATE TABLE loose_file (hash TEXT PRIMARY KEY)");

  /// What is found by its words.
  private static final List<String> SEARCH = List.of(
      Indexed.TABLE,
      Indexed.FORGETTING,
      // Up to which entry a room's messages are found; what older versions stored is caught up with bit by bit.
      "ALTER TABLE room ADD COLUMN indexed BIGINT NOT NULL DEFAULT 0");

  /// Programs that speak in a room, and those that are told what is said there.
  private static final List<String> HOOKS = List.of(
      // The secret signs what goes out, so that it cannot be kept as a hash.
      """
      CREATE TABLE hook (
        person BIGINT PRIMARY KEY, room TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, url TEXT, secret TEXT, command TEXT,
        to_private BIGINT NOT NULL, up_to BIGINT NOT NULL, since BIGINT NOT NULL)""",
      "CREATE UNIQUE INDEX hook_command ON hook (room, command)");

  private static final List<Step> STEPS =
      List.of(
          statements(FIRST), statements(SECOND),
          statements(THIRD).then(Schema::nameTheRooms).then(Schema::likenNames),
          statements(FILES), statements(SEARCH), statements(HOOKS));

  static final int VERSION = STEPS.size();

  private Schema() {}

  /// Brings a store of `version` to the present one.
  static void bringForward(Transaction transaction, long version) throws StorageFailure {
    for (var step : STEPS.subList((int) version, VERSION)) {
      step.take(transaction);
    }
  }

  private static Step statements(List<String> statements) {
    return transaction -> {
      for (var statement : statements) {
        transaction.update(statement);
      }
    };
  }

  /// A room's name is what its entries say; for those that somebody named before there were such entries, the house
  /// says it.
  private static void nameTheRooms(Transaction transaction) throws StorageFailure {
    record Named(String id, String name, long top, long at) {}
    var rooms =
        transaction.list(
            """
            SELECT id, name, coalesce((SELECT max(log.seq) FROM log WHERE log.room = room.id), 0),
              coalesce((SELECT max(log.at) FROM log WHERE log.room = room.id), 0)
            FROM room WHERE name <> id AND (id <> 'lobby' OR name <> 'Lobby')""",
            row -> new Named(row.text(1), row.text(2), row.number(3), row.number(4)));
    for (var room : rooms) {
      transaction.update(
          "INSERT INTO fresh (room, seq, at, author, id, body) VALUES (?, ?, ?, ?, ?, ?)",
          room.id(), room.top() + 1, room.at(), Entry.HOUSE, "named-" + room.id(),
          FrameCodec.write(new Body.NameSet(room.name())));
      transaction.update(
          "UPDATE room SET facts = ? WHERE id = ?",
          FrameCodec.write(RoomFacts.NONE.name(room.name())), room.id());
    }
    transaction.update("ALTER TABLE room DROP COLUMN name");
  }

  /// People keep the names that they have, whatever these look like; nobody comes to such a name from now on.
  private static void likenNames(Transaction transaction) throws StorageFailure {
    record Named(long n, String name, boolean isKept) {}
    var people =
        transaction.list(
            "SELECT n, name, CASE WHEN role <> 'GUEST' OR public_key IS NOT NULL THEN 1 ELSE 0 END FROM person",
            row -> new Named(row.number(1), row.text(2), row.number(3) == 1));
    for (var person : people) {
      transaction.update("UPDATE person SET folded = ? WHERE n = ?", Names.fold(person.name()), person.n());
      if (person.isKept()) {
        var likeness = Likeness.of(person.name());
        transaction.update(
            "UPDATE person SET look = ?, small = ? WHERE n = ?", likeness.look(), likeness.small(), person.n());
      }
    }
  }
}
