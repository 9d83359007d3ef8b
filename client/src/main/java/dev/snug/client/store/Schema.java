package dev.snug.client.store;

import dev.snug.shared.search.Indexed;
import java.util.List;

/// The tables of a [LocalStore].
final class Schema {

  /// The scripts that lead from each version to the next, from an empty file on.
  static final List<String> STEPS = List.of(
      """
      CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, key TEXT) WITHOUT ROWID;
      CREATE TABLE room (id TEXT PRIMARY KEY, name TEXT NOT NULL, low INTEGER NOT NULL DEFAULT 0,
        high INTEGER NOT NULL DEFAULT 0, read INTEGER NOT NULL DEFAULT 0, draft TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
      CREATE TABLE entry (room TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, author TEXT NOT NULL,
        id TEXT NOT NULL, said INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (room, seq)) WITHOUT ROWID;
      CREATE TABLE outbox (n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, room TEXT NOT NULL,
        text TEXT NOT NULL, at INTEGER NOT NULL, refusal TEXT)
      """,
      """
      ALTER TABLE entry ADD COLUMN about INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE entry ADD COLUMN now TEXT;
      ALTER TABLE entry ADD COLUMN as_of INTEGER NOT NULL DEFAULT 0;
      UPDATE entry SET as_of = seq;
      CREATE INDEX entry_about ON entry (room, about) WHERE about > 0;
      ALTER TABLE room ADD COLUMN kind TEXT NOT NULL DEFAULT 'PUBLIC';
      ALTER TABLE room ADD COLUMN topic TEXT NOT NULL DEFAULT '';
      ALTER TABLE room ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE room ADD COLUMN is_in INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE room ADD COLUMN expired INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE room ADD COLUMN place INTEGER NOT NULL DEFAULT 0
      """,
      """
      CREATE TABLE post (n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, room TEXT NOT NULL,
        body TEXT NOT NULL, at INTEGER NOT NULL, refusal TEXT);
      INSERT INTO post (n, id, room, body, at, refusal)
        SELECT n, id, room, json_object('kind', 'said', 'text', text), at, refusal FROM outbox;
      DROP TABLE outbox;
      ALTER TABLE post RENAME TO outbox;
      CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT, at INTEGER NOT NULL, sent INTEGER NOT NULL) WITHOUT ROWID;
      INSERT INTO setting (key, value, at, sent) SELECT 'draft.' || id, draft, 1, 0 FROM room WHERE draft <> '';
      ALTER TABLE room DROP COLUMN draft;
      ALTER TABLE room ADD COLUMN facts TEXT;
      ALTER TABLE room ADD COLUMN members TEXT;
      ALTER TABLE entry ADD COLUMN calls INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX entry_at ON entry (room, at)
      """,
      """
      CREATE TABLE plan (id TEXT PRIMARY KEY, plan TEXT NOT NULL) WITHOUT ROWID
      """,
      Indexed.TABLE
      + """
      ;
      ALTER TABLE entry ADD COLUMN place INTEGER;
      CREATE INDEX entry_unfound ON entry (room, seq) WHERE said AND place IS NULL
      """,
      """
      CREATE TABLE outgoing (file TEXT PRIMARY KEY, path TEXT NOT NULL) WITHOUT ROWID
      """);

  private Schema() {}
}
