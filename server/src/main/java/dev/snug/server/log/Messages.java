package dev.snug.server.log;

import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.protocol.WrittenEntry;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.MessageState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What has become of messages, kept beside the log in the transaction of the entry that did it. Methods that write are
/// for the writer thread.
public final class Messages {

  /// What is gone when it has expired; who came and went and what the room is called stays, or nobody could say who may
  /// read it.
  private static final List<String> PASSING = List.of("said", "poll", "forwarded", "edited", "reacted", "voted", "previewed");

  private final HeldFiles files = new HeldFiles();
  private final SearchIndex index;

  public Messages(SearchIndex index) {
    this.index = index;
  }

  /// The message of this number as it is now; empty if the entry is none, or is gone.
  ///
  /// @param top the room's last number
  public Optional<Message> find(Transaction transaction, String room, long seq, long top) throws StorageFailure {
    var written =
        transaction.first(
            "SELECT seq, at, author, id, body FROM log WHERE room = ? AND seq = ?", row -> Stored.entry(row), room, seq);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    var entry = Stored.entry(written.get());
    return entry.body() instanceof Body.OfMessage
        ? Optional.of(new Message(entry, state(transaction, room, seq), top))
        : Optional.empty();
  }

  /// Keeps what an entry that was added did to messages.
  ///
  /// @param about the message that it is about, as it was before
  /// @param expired the number up to which everything was gone before
  public void keep(Transaction transaction, String room, Entry entry, @Nullable Message about, long expired)
      throws StorageFailure {
    index.grows(room);
    if (entry.body() instanceof Body.Said said) {
      keepMentions(transaction, room, entry.seq(), said.mentions());
    }
    files.hold(transaction, room, entry);
    if (entry.body() instanceof Body.Expired(long upTo)) {
      index.expire(transaction, room, expired, upTo);
      expire(transaction, room, expired, upTo);
    }
    if (about == null) {
      return;
    }
    var after = about.with(entry);
    if (after.isGone()) {
      index.forget(transaction, room, about.entry());
      erase(transaction, room, about.entry());
    } else if (!after.state().equals(about.state())) {
      transaction.update(
          """
          INSERT INTO message_state (room, seq, state) VALUES (?, ?, ?)
          ON CONFLICT (room, seq) DO UPDATE SET state = excluded.state""",
          room, about.entry().seq(), FrameCodec.write(after.state()));
    }
    if (entry.body() instanceof Body.Edited || entry.body() instanceof Body.Previewed) {
      transaction.update(
          "INSERT INTO edit (room, message, seq) VALUES (?, ?, ?)", room, about.entry().seq(), entry.seq());
      releasePictures(transaction, room, about, after, entry);
    }
    if (entry.body() instanceof Body.Edited edited) {
      forgetMentions(transaction, room, edited.message());
      keepMentions(transaction, room, edited.message(), edited.mentions());
      index.change(transaction, room, after);
    }
  }

  /// What has become of those of some neighbouring entries that have changed, as it is written.
  public Map<Long, String> now(Transaction transaction, String room, long from, long to) throws StorageFailure {
    return states(transaction, room, from, to);
  }

  static Map<Long, String> states(Transaction transaction, String room, long from, long to) throws StorageFailure {
    record Kept(long seq, String state) {}
    var now = new HashMap<Long, String>();
    for (var kept :
        transaction.list(
            "SELECT seq, state FROM message_state WHERE room = ? AND seq BETWEEN ? AND ?",
            row -> new Kept(row.number(1), row.text(2)), room, from, to)) {
      now.put(kept.seq(), kept.state());
    }
    return now;
  }

  /// A message as it is written, with what has become of it; empty if it is gone.
  public Optional<WrittenEntry> written(Transaction transaction, String room, long seq) throws StorageFailure {
    return transaction
        .first(
            """
            SELECT log.seq, at, author, id, body, state FROM log
            LEFT JOIN message_state ON message_state.room = log.room AND message_state.seq = log.seq
            WHERE log.room = ? AND log.seq = ?""",
            row -> Stored.entry(row).now(row.optionalText(6)), room, seq)
        .filter(Messages::mayBeMessage);
  }

  /// What a message said from when on, the oldest first; nothing if it is gone.
  public List<ServerFrame.Version> versions(Transaction transaction, String room, long seq) throws StorageFailure {
    var message = find(transaction, room, seq, 0);
    if (message.isEmpty() || !(message.get().entry().body() instanceof Body.Said said)) {
      return List.of();
    }
    var versions = new ArrayList<ServerFrame.Version>();
    versions.add(new ServerFrame.Version(message.get().entry().at(), said.text()));
    for (var edit : edits(transaction, room, seq)) {
      if (Stored.body(edit.body()) instanceof Body.Edited edited) {
        versions.add(new ServerFrame.Version(edit.at(), edited.text()));
      }
    }
    return versions;
  }

  /// The number up to which everything was said before a moment, as far as it goes beyond `expired`; at most `most`
  /// entries further. 0 for nothing.
  public long expiring(Transaction transaction, String room, long expired, long before, int most)
      throws StorageFailure {
    return transaction
        .first(
            """
            SELECT max(seq) FROM (SELECT seq, at FROM log WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?) some
            WHERE at < ?""",
            row -> row.number(1), room, expired, most, before)
        .orElse(0L);
  }

  /// Whether anything of a passing kind stands there.
  public boolean isAnythingSaid(Transaction transaction, String room, long after, long upTo) throws StorageFailure {
    for (var kind : PASSING) {
      var found =
          transaction.first(
              "SELECT 1 FROM log WHERE room = ? AND seq > ? AND seq <= ? AND body LIKE ? LIMIT 1",
              row -> row.number(1), room, after, upTo, starting(kind));
      if (found.isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// The id of the person of whom an entry speaks, if it does.
  public static Optional<String> personIn(WrittenEntry entry) throws StorageFailure {
    // Most entries are things said, and need not be read.
    return !isOf("said", entry) && Stored.body(entry.body()) instanceof Body.OnPerson on
        ? Optional.of(on.person())
        : Optional.empty();
  }

  private static boolean isOf(String kind, WrittenEntry entry) {
    return entry.body().startsWith("{\"kind\":\"" + kind + "\"");
  }

  /// Whether a message stands there; whoever wants to be sure reads it.
  static boolean mayBeMessage(WrittenEntry entry) {
    return isOf("said", entry) || isOf("poll", entry) || isOf("forwarded", entry);
  }

  /// What has become of a message, as it is stored; nothing if nothing is.
  static MessageState state(@Nullable String stored) throws StorageFailure {
    return stored == null ? MessageState.UNCHANGED : Stored.messageState(stored);
  }

  private static MessageState state(Transaction transaction, String room, long seq) throws StorageFailure {
    var kept =
        transaction.first(
            "SELECT state FROM message_state WHERE room = ? AND seq = ?", row -> row.text(1), room, seq);
    return state(kept.orElse(null));
  }

  /// All that the author has put in the place of something in a message: edits, and previews.
  private static List<WrittenEntry> edits(Transaction transaction, String room, long message) throws StorageFailure {
    return transaction.list(
        """
        SELECT log.seq, at, author, id, body FROM edit JOIN log ON log.room = edit.room AND log.seq = edit.seq
        WHERE edit.room = ? AND edit.message = ? ORDER BY edit.seq""",
        Stored::entry, room, message);
  }

  /// Edits and previews of what has expired that have not themselves.
  private static List<WrittenEntry> laterEdits(Transaction transaction, String room, long upTo)
      throws StorageFailure {
    return transaction.list(
        """
        SELECT log.seq, at, author, id, body FROM edit JOIN log ON log.room = edit.room AND log.seq = edit.seq
        WHERE edit.room = ? AND edit.message <= ? AND edit.seq > ?""",
        Stored::entry, room, upTo, upTo);
  }

  /// Nothing of what it said in any of its versions stays.
  private void erase(Transaction transaction, String room, Entry message) throws StorageFailure {
    for (var edit : edits(transaction, room, message.seq())) {
      empty(transaction, room, Stored.entry(edit));
      files.release(transaction, room, edit.seq());
    }
    empty(transaction, room, message);
    transaction.update("DELETE FROM edit WHERE room = ? AND message = ?", room, message.seq());
    transaction.update("DELETE FROM message_state WHERE room = ? AND seq = ?", room, message.seq());
    forgetMentions(transaction, room, message.seq());
    files.release(transaction, room, message.seq());
  }

  /// Pictures of previews that are not shown any more are nobody's. What new previews show they hold themselves.
  private void releasePictures(Transaction transaction, String room, Message before, Message after, Entry newest)
      throws StorageFailure {
    if (HeldFiles.pictures(before.state().links()).isEmpty()) {
      return;
    }
    var shown = HeldFiles.pictures(after.state().links()).stream().map(Attachment::file).toList();
    for (var edit : edits(transaction, room, before.entry().seq())) {
      if (edit.seq() == newest.seq()) {
        continue;
      }
      for (var picture : HeldFiles.carried(Stored.body(edit.body()))) {
        if (newest.body() instanceof Body.Previewed || !shown.contains(picture.file())) {
          files.release(transaction, room, edit.seq(), picture.file());
        }
      }
    }
  }

  private static void empty(Transaction transaction, String room, Entry entry) throws StorageFailure {
    var body = FrameCodec.write(Message.emptied(entry).body());
    transaction.update("UPDATE fresh SET body = ? WHERE room = ? AND seq = ?", body, room, entry.seq());
    transaction.update("UPDATE entry SET body = ? WHERE room = ? AND seq = ?", body, room, entry.seq());
  }

  private void expire(Transaction transaction, String room, long after, long upTo) throws StorageFailure {
    for (var kind : PASSING) {
      var body = FrameCodec.write(new Body.Gone(kind));
      transaction.update(
          "UPDATE fresh SET body = ? WHERE room = ? AND seq > ? AND seq <= ? AND body LIKE ?",
          body, room, after, upTo, starting(kind));
      transaction.update(
          "UPDATE entry SET body = ? WHERE room = ? AND seq > ? AND seq <= ? AND body LIKE ?",
          body, room, after, upTo, starting(kind));
    }
    for (var edit : laterEdits(transaction, room, upTo)) {
      empty(transaction, room, Stored.entry(edit));
      files.release(transaction, room, edit.seq());
    }
    transaction.update("DELETE FROM message_state WHERE room = ? AND seq <= ?", room, upTo);
    transaction.update("DELETE FROM edit WHERE room = ? AND message <= ?", room, upTo);
    transaction.update("DELETE FROM mention WHERE room = ? AND seq <= ?", room, upTo);
    files.releaseUpTo(transaction, room, upTo);
  }

  private static void keepMentions(Transaction transaction, String room, long seq, Set<String> mentions)
      throws StorageFailure {
    for (var person : mentions) {
      transaction.update("INSERT INTO mention (room, seq, person) VALUES (?, ?, ?)", room, seq, person);
    }
  }

  private static void forgetMentions(Transaction transaction, String room, long seq) throws StorageFailure {
    transaction.update("DELETE FROM mention WHERE room = ? AND seq = ?", room, seq);
  }

  /// How a stored body of a kind begins.
  static String starting(String kind) {
    return "{\"kind\":\"" + kind + "\"%";
  }
}
