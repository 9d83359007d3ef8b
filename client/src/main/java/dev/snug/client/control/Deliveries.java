package dev.snug.client.control;

import dev.snug.client.store.KnownRoom;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Entry;
import java.util.function.Consumer;

/// What comes of entries that arrive: they go to their room, out of the outbox if they stood there, and may be unread.
/// Lives on the line's thread.
final class Deliveries {

  private final LocalStore store;
  private final RoomSyncs rooms;
  private final Postbox postbox;
  private final UnreadCounts unread;
  private final Previewing previewing;
  private final Consumer<ClientFrame> line;
  private final Consumer<Update> updates;

  Deliveries(
      LocalStore store, RoomSyncs rooms, Postbox postbox, UnreadCounts unread, Previewing previewing,
      Consumer<ClientFrame> line, Consumer<Update> updates) {
    this.store = store;
    this.rooms = rooms;
    this.postbox = postbox;
    this.unread = unread;
    this.previewing = previewing;
    this.line = line;
    this.updates = updates;
  }

  void following(ServerFrame.Following following) throws StoreFailed {
    var room = rooms.find(following.room());
    if (room.isPresent()) {
      room.get().following(following);
      postbox.changed();
      tellRead(following.room());
      unread.changed(following.room());
    }
  }

  void delivered(ServerFrame.Delivered delivered) throws StoreFailed {
    var room = rooms.find(delivered.room());
    if (room.isPresent()) {
      room.get().delivered(delivered.entry());
      if (delivered.entry().seq() <= room.get().high()) {
        settle(delivered.room(), delivered.entry());
      }
      unread.changed(delivered.room());
    }
  }

  void paged(ServerFrame.Paged paged) throws StoreFailed {
    var room = rooms.find(paged.room());
    if (room.isPresent()) {
      room.get().paged(paged);
      for (var entry : paged.entries()) {
        settle(paged.room(), entry);
      }
      unread.changed(paged.room());
    }
  }

  /// Everything that is known of the room has been seen.
  void seen(String room) throws StoreFailed {
    var sync = rooms.find(room);
    if (sync.isPresent() && store.read(room, sync.get().high())) {
      tellRead(room);
      unread.changed(room);
    }
  }

  /// If this entry is what stood in the outbox, it has arrived.
  private void settle(String room, Entry entry) throws StoreFailed {
    if (entry.author().equals(store.you().orElse("")) && postbox.settled(entry.id())) {
      updates.accept(new Update.Settled(entry.id()));
      previewing.stored(room, entry);
    }
  }

  private void tellRead(String room) throws StoreFailed {
    var read = store.room(room).map(KnownRoom::read).orElse(0L);
    if (read > 0) {
      line.accept(new ClientFrame.Read(room, read));
    }
  }
}
