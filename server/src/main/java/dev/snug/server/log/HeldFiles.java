package dev.snug.server.log;

import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.LinkPreview;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Which files there are, which entries hold them, and who has uploaded one and not posted it yet; kept in the
/// transaction of the entry. A file that nobody holds any more is loose until it is forgotten. Methods that write are for
/// the writer thread.
public final class HeldFiles {

  private static final String LOOSEN = "INSERT INTO loose_file (hash) ";
  private static final String ONCE = " ON CONFLICT (hash) DO NOTHING";

  private static final String IS_HELD =
      """
      (EXISTS (SELECT 1 FROM holding WHERE holding.hash = loose_file.hash)
        OR EXISTS (SELECT 1 FROM upload WHERE upload.hash = loose_file.hash))""";

  /// A file that the house has.
  ///
  /// @param hash the SHA-256 of its content in base64url
  /// @param type its media type if it is a picture of which there is a small one; empty otherwise
  /// @param width of the picture in pixels; 0 if there is none
  /// @param height the same
  public record Known(String hash, long bytes, String type, int width, int height) {}

  public Optional<Known> find(Transaction transaction, String hash) throws StorageFailure {
    return transaction.first(
        "SELECT hash, bytes, type, width, height FROM file WHERE hash = ?",
        row -> new Known(row.text(1), row.number(2), row.text(3), (int) row.number(4), (int) row.number(5)), hash);
  }

  /// What a file is called in an entry that somebody may read, or nothing particular in their own upload; empty if there
  /// is no file that they may see.
  public Optional<String> nameFor(Transaction transaction, String hash, String person) throws StorageFailure {
    var held =
        transaction.first(
            """
            SELECT holding.name FROM holding JOIN member ON member.room = holding.room AND member.person = ?
            WHERE holding.hash = ? ORDER BY holding.room, holding.seq LIMIT 1""",
            row -> row.text(1), person, hash);
    return held.isPresent()
        ? held
        : transaction.first("SELECT 1 FROM upload WHERE hash = ? AND person = ?", _ -> "file", hash, person);
  }

  /// A file has come; its uploader may post it until then.
  public void add(Transaction transaction, Known file, String person, long since, long until) throws StorageFailure {
    put(transaction, file, since);
    claim(transaction, file.hash(), person, until);
  }

  /// A file has come from another house, before the entries that hold it.
  public void bring(Transaction transaction, Known file, long since) throws StorageFailure {
    put(transaction, file, since);
    transaction.update(LOOSEN + "VALUES (?)" + ONCE, file.hash());
  }

  private static void put(Transaction transaction, Known file, long since) throws StorageFailure {
    transaction.update(
        """
        INSERT INTO file (hash, bytes, type, width, height, since) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (hash) DO NOTHING""",
        file.hash(), file.bytes(), file.type(), file.width(), file.height(), since);
  }

  /// Keeps a file for somebody who is going to post it, until then at least.
  public void claim(Transaction transaction, String hash, String person, long until) throws StorageFailure {
    transaction.update(
        """
        INSERT INTO upload (hash, person, until) SELECT hash, ?, ? FROM file WHERE hash = ?
        ON CONFLICT (hash, person) DO UPDATE SET until = max(until, excluded.until)""",
        person, until, hash);
  }

  /// How much somebody has in the house: each file once, whatever they posted it in.
  public long bytesOf(Transaction transaction, String person) throws StorageFailure {
    return transaction
        .first(
            """
            SELECT coalesce(sum(bytes), 0) FROM file WHERE hash IN
              (SELECT hash FROM holding WHERE person = ? UNION SELECT hash FROM upload WHERE person = ?)""",
            row -> row.number(1), person, person)
        .orElse(0L);
  }

  /// How much the house has in all.
  public long bytes(Transaction transaction) throws StorageFailure {
    return transaction.first("SELECT coalesce(sum(bytes), 0) FROM file", row -> row.number(1)).orElse(0L);
  }

  /// An entry was added: it holds what it carries, and its author's upload is posted.
  void hold(Transaction transaction, String room, Entry entry) throws StorageFailure {
    for (var file : carried(entry.body())) {
      transaction.update(
          """
          INSERT INTO holding (hash, room, seq, person, name) SELECT hash, ?, ?, ?, ? FROM file WHERE hash = ?
          ON CONFLICT (hash, room, seq) DO NOTHING""",
          room, entry.seq(), entry.author(), file.name(), file.file());
      transaction.update("DELETE FROM upload WHERE hash = ? AND person = ?", file.file(), entry.author());
    }
  }

  /// What an entry carried is gone with it.
  void release(Transaction transaction, String room, long seq) throws StorageFailure {
    transaction.update(
        LOOSEN + "SELECT hash FROM holding WHERE room = ? AND seq = ?" + ONCE, room, seq);
    transaction.update("DELETE FROM holding WHERE room = ? AND seq = ?", room, seq);
  }

  /// One of the things that an entry carried is not shown any more.
  void release(Transaction transaction, String room, long seq, String hash) throws StorageFailure {
    transaction.update(
        LOOSEN + "SELECT hash FROM holding WHERE room = ? AND seq = ? AND hash = ?" + ONCE, room, seq, hash);
    transaction.update("DELETE FROM holding WHERE room = ? AND seq = ? AND hash = ?", room, seq, hash);
  }

  /// The same for all entries up to one.
  void releaseUpTo(Transaction transaction, String room, long seq) throws StorageFailure {
    transaction.update(
        LOOSEN + "SELECT DISTINCT hash FROM holding WHERE room = ? AND seq <= ?" + ONCE, room, seq);
    transaction.update("DELETE FROM holding WHERE room = ? AND seq <= ?", room, seq);
  }

  /// Uploads that nobody posted in time are nobody's any more.
  public void lapse(Transaction transaction, long now) throws StorageFailure {
    transaction.update(LOOSEN + "SELECT DISTINCT hash FROM upload WHERE until < ?" + ONCE, now);
    transaction.update("DELETE FROM upload WHERE until < ?", now);
  }

  /// Some files that nobody holds.
  public List<String> loose(Transaction transaction, int most) throws StorageFailure {
    transaction.update("DELETE FROM loose_file WHERE " + IS_HELD);
    return transaction.list("SELECT hash FROM loose_file ORDER BY hash LIMIT ?", row -> row.text(1), most);
  }

  /// A file is not there any more.
  public void forget(Transaction transaction, String hash) throws StorageFailure {
    transaction.update("DELETE FROM file WHERE hash = ?", hash);
    transaction.update("DELETE FROM loose_file WHERE hash = ?", hash);
  }

  /// The files that an entry holds: what is attached, and the pictures of previews.
  public static List<Attachment> carried(Body body) {
    return switch (body) {
      case Body.Said said -> said.attachments();
      case Body.Forwarded(var _, var _, var original) -> original == null ? List.of() : original.attachments();
      case Body.Previewed(var _, var previews) -> pictures(previews);
      case Body.Poll _, Body.Edited _, Body.Deleted _, Body.Reacted _, Body.Pinned _, Body.Voted _, Body.PollClosed _,
          Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _, Body.NameSet _, Body.TopicSet _,
          Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> List.of();
    };
  }

  static List<Attachment> pictures(List<LinkPreview> previews) {
    return previews.stream().map(LinkPreview::picture).filter(Objects::nonNull).toList();
  }
}
