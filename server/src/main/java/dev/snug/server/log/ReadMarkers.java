package dev.snug.server.log;

import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How far everybody has read, and what they have not. Methods that write are for the writer thread.
public final class ReadMarkers {

  /// Notes that a person has read up to `seq`; never goes back.
  ///
  /// @return whether that is news
  public boolean mark(Transaction transaction, String room, String person, long seq) throws StorageFailure {
    return transaction.update(
        """
        INSERT INTO read_marker (room, person, seq) VALUES (?, ?, ?)
        ON CONFLICT (room, person) DO UPDATE SET seq = excluded.seq WHERE excluded.seq > read_marker.seq""",
        room, person, seq) > 0;
  }

  /// How far somebody has read, by room.
  public Map<String, Long> of(Transaction transaction, String person) throws StorageFailure {
    record Marker(String room, long seq) {}
    return transaction
        .list(
            "SELECT room, seq FROM read_marker WHERE person = ?",
            row -> new Marker(row.text(1), row.number(2)), person)
        .stream()
        .collect(Collectors.toMap(Marker::room, Marker::seq));
  }

  /// How far somebody has read a room.
  public Optional<Long> in(Transaction transaction, String room, String person) throws StorageFailure {
    return transaction.first(
        "SELECT seq FROM read_marker WHERE room = ? AND person = ?", row -> row.number(1), room, person);
  }

  /// What somebody in a room has not read of it: what others said after the marker, or after they came.
  ///
  /// @param top the room's last number
  public ServerFrame.Count count(Transaction transaction, String room, String person, long top) throws StorageFailure {
    var marker = in(transaction, room, person).orElse(0L);
    var since =
        transaction
            .first("SELECT seq FROM member WHERE room = ? AND person = ?", row -> row.number(1), room, person)
            .orElse(top);
    var read = Math.max(marker, since);
    var messages =
        transaction
            .first(
                """
                SELECT count(*) FROM (
                  SELECT 1 FROM log WHERE room = ? AND seq > ? AND author <> ?
                    AND (body LIKE ? OR body LIKE ? OR body LIKE ?) LIMIT ?) some""",
                row -> row.number(1), room, read, person, Messages.starting("said"), Messages.starting("poll"),
                Messages.starting("forwarded"), Limits.UNREAD)
            .orElse(0L);
    var mentions =
        messages == 0
            ? 0L
            : transaction
                .first(
                    """
                    SELECT count(*) FROM (
                      SELECT DISTINCT mention.seq FROM mention
                      JOIN log ON log.room = mention.room AND log.seq = mention.seq
                      WHERE mention.room = ? AND mention.person IN (?, ?) AND mention.seq > ? AND author <> ?
                      LIMIT ?) some""",
                    row -> row.number(1), room, person, Body.EVERYONE, read, person, Limits.UNREAD)
                .orElse(0L);
    return new ServerFrame.Count(room, top, marker, Math.toIntExact(messages), Math.toIntExact(mentions));
  }
}
