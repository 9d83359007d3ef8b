package dev.snug.client.store;

import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What this person has written or done and the house has not stored, in the order in which it was written.
public final class Outbox {

  static final String POST = "SELECT id, room, body, at, refusal FROM outbox ";

  private final Database database;

  Outbox(Database database) {
    this.database = database;
  }

  /// Keeps what is to be sent; once, however often it is said.
  public void add(UnsentPost post) throws StoreFailed {
    var refusal = post.refusal();
    database.change(
        "INSERT OR IGNORE INTO outbox (id, room, body, at, refusal) VALUES (?, ?, ?, ?, ?)",
        post.id(), post.room(), FrameCodec.write(post.body()), post.at().toEpochMilli(),
        refusal == null ? null : refusal.code());
  }

  public List<UnsentPost> all() throws StoreFailed {
    return database.rows(Outbox::post, POST + "ORDER BY n");
  }

  /// What the house has not refused.
  public List<UnsentPost> waiting() throws StoreFailed {
    return database.rows(Outbox::post, POST + "WHERE refusal IS NULL ORDER BY n");
  }

  /// Marks what the house refused, or, with null, sends it again in its old place.
  public void refused(String id, @Nullable Refusal refusal) throws StoreFailed {
    database.change("UPDATE outbox SET refusal = ? WHERE id = ?", refusal == null ? null : refusal.code(), id);
  }

  /// Takes out what the house has stored, or what is not to be sent any more.
  public boolean settle(String id) throws StoreFailed {
    return database.change("DELETE FROM outbox WHERE id = ?", id) > 0;
  }

  static UnsentPost post(ResultSet row) throws SQLException {
    try {
      return new UnsentPost(
          row.getString(1), row.getString(2), FrameCodec.readBody(row.getString(3)),
          Instant.ofEpochMilli(row.getLong(4)), refusal(row.getString(5)));
    } catch (MalformedFrame e) {
      throw new SQLException("a post of the store is damaged", e);
    }
  }

  private static @Nullable Refusal refusal(@Nullable String code) {
    return code == null ? null : Refusal.of(code).orElse(Refusal.NOT_ALLOWED);
  }
}
