package dev.snug.server.log;

import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomState;
import org.jspecify.annotations.Nullable;

/// Stores the log of a room of another house, entry by entry, and all that is kept beside it.
public final class Replay {

  private final Transaction transaction;
  private final RoomLog log = new RoomLog();
  private final Messages messages = new Messages(new SearchIndex());
  private final String room;
  private final RoomState state;

  /// A room that is made with it.
  public Replay(Transaction transaction, String room, RoomKind kind) throws StorageFailure {
    this.transaction = transaction;
    this.room = room;
    this.state = new RoomState(kind);
    log.make(transaction, room, kind);
  }

  /// Adds the next entry, which another house has judged.
  ///
  /// @throws StorageFailure if it cannot be the next one; says why
  public void add(Entry entry) throws StorageFailure {
    if (entry.seq() != state.top() + 1) {
      throw impossible(entry, "the one before it is missing", null);
    }
    var number = Message.about(entry.body());
    var about = number == 0 ? null : messages.find(transaction, room, number, state.top()).orElse(null);
    var before = state.facts();
    try {
      state.trust(entry);
    } catch (RuntimeException e) {
      throw impossible(entry, "it does not follow from those before it", e);
    }
    if (log.append(transaction, room, entry).isEmpty()) {
      throw impossible(entry, "its author has another of the same id", null);
    }
    log.keep(transaction, room, entry, before, state);
    messages.keep(transaction, room, entry, about, before.expired());
  }

  /// Keeps all of it on the disk.
  public void commit() throws StorageFailure {
    log.settle(transaction);
    transaction.commit();
  }

  private StorageFailure impossible(Entry entry, String why, @Nullable Exception cause) {
    return new StorageFailure(
        StorageFailure.Why.FAILED, "Entry " + entry.seq() + " of room " + room + " cannot be taken over: " + why + ".", cause);
  }
}
