package dev.snug.client.control;

import dev.snug.client.connection.LineListener;
import dev.snug.client.connection.Loss;
import dev.snug.client.connection.ServerConnection;
import dev.snug.client.store.KnownRoom;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Entry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one house's store and the house itself in step: what comes over the line goes to the store and then, as
/// [Update]s, to the model; what is in the outbox goes over the line. Everything here runs on the line's thread.
final class HouseSync implements LineListener {

  private static final Logger LOG = LoggerFactory.getLogger(HouseSync.class);

  /// A disk that has just failed is given some time.
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

  /// When the house does not say how long to wait.
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LocalStore store;
  private final Clock clock;
  private final Consumer<Update> updates;
  private final Map<String, RoomSync> rooms = new LinkedHashMap<>();
  private final Set<String> unreadChanged = new HashSet<>();
  private final Postbox postbox;
  private @Nullable ServerConnection line;
  private String you = "";

  HouseSync(LocalStore store, Clock clock, Consumer<Update> updates) {
    this.store = store;
    this.clock = clock;
    this.updates = updates;
    this.postbox = new Postbox(store, clock, this::send, this::isFollowing, updates);
  }

  /// The line that this listens to; before it starts.
  void attach(ServerConnection line) {
    this.line = line;
  }

  @Override
  public void started() {
    guarded(() -> {
      var remembered = new ArrayList<Update.RememberedRoom>();
      var outbox = store.outbox();
      for (var room : store.rooms()) {
        var entries = store.before(room.id(), Long.MAX_VALUE, RoomSync.PAGE);
        addRoom(room, entries.isEmpty() ? 0 : entries.getFirst().seq());
        remembered.add(new Update.RememberedRoom(
            room, entries, outbox.stream().filter(post -> post.room().equals(room.id())).toList(), store.unread(room.id())));
      }
      you = store.you().orElse("");
      updates.accept(new Update.Remembered(you, store.people(), remembered));
    });
  }

  @Override
  public void trying() {
    updates.accept(new Update.Trying());
  }

  @Override
  public void welcomed(ServerFrame.Welcome welcome) {
    guarded(() -> {
      if (!welcome.epoch().equals(store.epoch().orElse(null))) {
        store.startOver(welcome.epoch());
        rooms.values().forEach(RoomSync::startOver);
      }
      you = welcome.you().id();
      store.you(you);
      updates.accept(new Update.Welcomed(welcome));
      for (var summary : welcome.rooms()) {
        store.room(summary.room(), summary.name());
        store.read(summary.room(), summary.read());
        if (!rooms.containsKey(summary.room())) {
          addRoom(new KnownRoom(summary.room(), summary.name(), 0, 0, summary.read(), ""), 0);
        }
        send(new ClientFrame.Follow(summary.room()));
      }
    });
  }

  @Override
  public void received(ServerFrame frame) {
    guarded(() -> {
      switch (frame) {
        case ServerFrame.Following following -> {
          var room = rooms.get(following.room());
          if (room != null) {
            room.following(following);
            postbox.changed();
            tellRead(following.room());
          }
        }
        case ServerFrame.Delivered delivered -> delivered(delivered);
        case ServerFrame.Paged paged -> {
          var room = rooms.get(paged.room());
          if (room != null) {
            room.paged(paged);
            for (var entry : paged.entries()) {
              settle(paged.room(), entry);
            }
            unreadChanged.add(paged.room());
          }
        }
        case ServerFrame.Refused refused -> {
          postbox.refused(refused);
          var id = refused.id();
          var pause = refused.retryAfter();
          if (id != null) {
            rooms.values().forEach(room -> room.refused(id, pause == null ? PAUSE : Duration.ofMillis(pause)));
          }
        }
        case ServerFrame.Presence presence ->
            updates.accept(new Update.Presence(presence.room(), presence.here(), presence.gone()));
        case ServerFrame.Signalled signal -> updates.accept(new Update.Typing(signal.room(), signal.author()));
        case ServerFrame.Challenge _, ServerFrame.Welcome _, ServerFrame.Peeked _ ->
            LOG.warn("A frame came at the wrong time");
      }
    });
  }

  @Override
  public void lost(Loss loss) {
    rooms.values().forEach(RoomSync::lost);
    postbox.lost();
    updates.accept(new Update.Lost(loss));
  }

  @Override
  public void idle() {
    guarded(() -> {
      if (!postbox.send() && line != null) {
        line.reconnect(Duration.ZERO);
      }
      rooms.values().forEach(RoomSync::catchUp);
      for (var room : unreadChanged) {
        tellUnread(room);
      }
      unreadChanged.clear();
      store.commit();
    });
  }

  @Override
  public void ended() {
    guarded(() -> {
      store.commit();
      store.close();
    });
  }

  /// Keeps a post on the disk and sends it when its turn comes; also one that was kept before and refused.
  void say(UnsentPost post) {
    try {
      store.post(post);
      store.refused(post.id(), null);
      store.commit();
      postbox.changed();
    } catch (StoreFailed e) {
      trouble(e);
      var full = e.reason() == StoreFailed.Reason.DISK_FULL;
      updates.accept(new Update.Refused(post.room(), post.id(), full ? Refusal.STORAGE_FULL : Refusal.STORAGE_FAILED));
    }
  }

  void discard(String id) {
    guarded(() -> {
      store.settle(id);
      postbox.changed();
    });
  }

  void draft(String room, String text) {
    guarded(() -> store.draft(room, text));
  }

  void older(String room) {
    var sync = rooms.get(room);
    if (sync != null) {
      guarded(sync::older);
    }
  }

  void signal(ClientFrame.Signal signal) {
    send(signal);
  }

  /// Everything that is known of the room has been seen.
  void seen(String room) {
    var sync = rooms.get(room);
    if (sync != null) {
      guarded(() -> {
        if (store.read(room, sync.high())) {
          tellRead(room);
          unreadChanged.add(room);
        }
      });
    }
  }

  private void delivered(ServerFrame.Delivered delivered) throws StoreFailed {
    var room = rooms.get(delivered.room());
    if (room == null) {
      return;
    }
    room.delivered(delivered.entry());
    if (delivered.entry().seq() <= room.high()) {
      settle(delivered.room(), delivered.entry());
    }
    unreadChanged.add(delivered.room());
  }

  /// If this entry is what stood in the outbox, it has arrived.
  private void settle(String room, Entry entry) throws StoreFailed {
    if (entry.author().equals(you) && postbox.settled(entry.id())) {
      updates.accept(new Update.Settled(room, entry.id()));
    }
  }

  private void addRoom(KnownRoom room, long shown) {
    rooms.put(room.id(), new RoomSync(room, shown, store, clock, this::send, updates));
  }

  private void tellRead(String room) throws StoreFailed {
    var read = store.room(room).map(KnownRoom::read).orElse(0L);
    if (read > 0) {
      send(new ClientFrame.Read(room, read));
    }
  }

  private void tellUnread(String room) throws StoreFailed {
    var read = store.room(room).map(KnownRoom::read).orElse(0L);
    updates.accept(new Update.Unread(room, store.unread(room), read));
  }

  private boolean isFollowing(String room) {
    var sync = rooms.get(room);
    return sync != null && sync.isFollowing();
  }

  private boolean send(ClientFrame frame) {
    return line != null && line.send(frame);
  }

  private void guarded(Work work) {
    try {
      work.run();
    } catch (StoreFailed e) {
      trouble(e);
    }
  }

  /// The disk failed: everything goes back to what is surely on it, and the line starts over from there a little later.
  /// Nothing that the window shows as sent is lost by that, and the person is told.
  private void trouble(StoreFailed failed) {
    LOG.warn("The store failed: {}", failed.reason(), failed);
    updates.accept(new Update.StoreTrouble(failed.reason()));
    try {
      store.rollback();
      for (var room : store.rooms()) {
        var sync = rooms.get(room.id());
        if (sync != null) {
          sync.reload(room);
        }
      }
    } catch (StoreFailed e) {
      LOG.warn("The store cannot be read: {}", e.reason(), e);
    }
    if (line != null) {
      line.reconnect(AFTER_TROUBLE);
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws StoreFailed;
  }
}
