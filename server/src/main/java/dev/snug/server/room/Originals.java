package dev.snug.server.room;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks up what somebody forwards, so that nobody is quoted falsely and nobody passes on what they cannot read.
final class Originals {

  private final Rooms rooms;

  Originals(Rooms rooms) {
    this.rooms = rooms;
  }

  /// With the original in it; without, if there is none that `author` can read.
  Body.Forwarded fill(Transaction transaction, String author, Body.Forwarded forwarded) throws StorageFailure {
    return new Body.Forwarded(forwarded.room(), forwarded.seq(), original(transaction, author, forwarded));
  }

  private Body.@Nullable Original original(Transaction transaction, String author, Body.Forwarded forwarded)
      throws StorageFailure {
    var room = rooms.find(forwarded.room());
    if (room.isEmpty() || rooms.state(transaction, room.get()).member(author).isEmpty()) {
      return null;
    }
    var message = rooms.message(transaction, room.get(), forwarded.seq());
    return message.isPresent() ? original(transaction, message.get()) : null;
  }

  private static Body.@Nullable Original original(Transaction transaction, Message message) throws StorageFailure {
    var entry = message.entry();
    return switch (entry.body()) {
      case Body.Said said -> {
        var edit = message.state().edit();
        yield new Body.Original(
            entry.author(), name(transaction, entry), entry.at(), edit == null ? said.text() : edit.text(),
            said.attachments());
      }
      case Body.Poll poll ->
          new Body.Original(entry.author(), name(transaction, entry), entry.at(), poll.question(), List.of());
      // Passed on once more it is still the first one's.
      case Body.Forwarded again -> again.original();
      case Body.OnMessage _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> null;
    };
  }

  /// By the name in the house, because who said it may have left the room.
  private static String name(Transaction transaction, Entry entry) throws StorageFailure {
    return transaction
        .first(
            "SELECT name FROM person WHERE n = ?", row -> row.text(1), Long.parseLong(entry.author().substring(1)))
        .orElseThrow(() -> new StorageFailure(StorageFailure.Why.FAILED, "an author is nobody", null));
  }
}
