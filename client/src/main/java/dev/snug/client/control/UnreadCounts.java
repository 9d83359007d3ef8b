package dev.snug.client.control;

import dev.snug.client.store.KnownRoom;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ServerFrame;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// How much of each room is unread: counted here as far as the entries are known, and as the house counted it where they
/// are not. Lives on the line's thread.
final class UnreadCounts {

  private final LocalStore store;
  private final Consumer<Update> updates;
  private final Map<String, ServerFrame.Count> counted = new HashMap<>();
  private final Set<String> changed = new HashSet<>();

  UnreadCounts(LocalStore store, Consumer<Update> updates) {
    this.store = store;
    this.updates = updates;
  }

  /// What the house said before does not count any more.
  void startOver() {
    counted.clear();
  }

  /// The house has counted: the marker may have moved on another device.
  void counted(ServerFrame.Unread frame) throws StoreFailed {
    for (var count : frame.rooms()) {
      counted.put(count.room(), count);
      store.read(count.room(), count.read());
      changed.add(count.room());
    }
  }

  /// There may be more or less to read in the room.
  void changed(String room) {
    changed.add(room);
  }

  /// Tells how it is in rooms that have changed.
  void tell() throws StoreFailed {
    for (var id : changed) {
      var room = store.room(id);
      if (room.isPresent()) {
        updates.accept(in(room.get()));
      }
    }
    changed.clear();
  }

  private Update.Unread in(KnownRoom room) throws StoreFailed {
    var count = counted.get(room.id());
    if (count == null || isKnown(room, count)) {
      return unread(room, 0, 0, room.read());
    }
    return unread(room, count.messages(), count.mentions(), Math.max(count.top(), room.read()));
  }

  /// @param after where counting here begins; what stands before is counted already
  private Update.Unread unread(KnownRoom room, int messages, int mentions, long after) throws StoreFailed {
    return new Update.Unread(
        room.id(), messages + store.unread(room.id(), after), mentions + store.mentions(room.id(), after), room.read());
  }

  /// Whether everything between the marker and what the house has counted is known here.
  private static boolean isKnown(KnownRoom room, ServerFrame.Count count) {
    return room.low() > 0 && room.low() <= room.read() + 1 && room.high() >= count.top();
  }
}
