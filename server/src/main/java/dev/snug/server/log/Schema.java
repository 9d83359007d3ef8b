package dev.snug.server.log;

import java.util.List;

/// The tables, in SQL that SQLite and PostgreSQL both understand. A later version adds a list; none is ever changed.
final class Schema {

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

  private static final List<List<String>> STEPS = List.of(FIRST, SECOND);

  static final int VERSION = STEPS.size();

  private Schema() {}

  /// What brings a store of `version` to the present one.
  static List<String> from(long version) {
    return STEPS.stream().skip(version).flatMap(List::stream).toList();
  }
}
