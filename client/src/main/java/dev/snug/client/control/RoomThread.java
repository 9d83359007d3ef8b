package dev.snug.client.control;

import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.room.Message;
import java.util.List;
import java.util.function.Consumer;

/// The thread of a room that is open, if one is. Lives on the line's thread.
final class RoomThread {

  private final String id;
  private final LocalStore store;
  private final Consumer<Update> updates;
  private long root;

  RoomThread(String id, LocalStore store, Consumer<Update> updates) {
    this.id = id;
    this.store = store;
    this.updates = updates;
  }

  /// The number of the message whose thread is open; 0 for none.
  long root() {
    return root;
  }

  void open(long root) throws StoreFailed {
    this.root = root;
    tell();
  }

  void close() {
    root = 0;
  }

  /// Shows what is kept of it.
  void tell() throws StoreFailed {
    if (root > 0) {
      updates.accept(new Update.ThreadKept(id, root, store.replies(id, root)));
    }
  }

  /// The kept stretch has grown at its end.
  void grew(List<Message> entries) {
    var replies = entries.stream().filter(this::isReply).toList();
    if (!replies.isEmpty()) {
      updates.accept(new Update.Replied(id, root, replies));
    }
  }

  private boolean isReply(Message message) {
    var body = message.entry().body();
    return root > 0 && Message.isMessage(body) && Message.about(body) == root;
  }
}
