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
  private final Consumer<Update> updates;
  private final Strangers strangers;
  private final RoomSyncs rooms;
  private final UnreadCounts unread;
  private final Postbox postbox;
  private final Wiping wiping;
  private @Nullable ServerConnection line;
  private String you = "";

  HouseSync(LocalStore store, Clock clock, Consumer<Update> updates) {
    this.store = store;
    this.updates = updates;
    this.strangers = new Strangers(store, clock, this::send, updates);
    this.rooms = new RoomSyncs(store, clock, this::send, this::tell);
    this.unread = new UnreadCounts(store, updates);
    this.postbox = new Postbox(store, clock, this::send, this::isFollowing, updates);
    this.wiping = new Wiping(store, clock);
  }

  /// The line that this listens to; before it starts.
  void attach(ServerConnection line) {
    this.line = line;
  }

  @Override
  public void started() {
    guarded(() -> {
      you = store.you().orElse("");
      tell(new Update.Remembered(you, store.people(), rooms.openAll()));
    });
  }

  @Override
  public void trying() {
    updates.accept(new Update.Trying());
  }

  @Override
  public void welcomed(ServerFrame.Welcome welcome) {
    forgetLine();
    guarded(() -> {
      if (!welcome.epoch().equals(store.epoch().orElse(null))) {
        store.startOver(welcome.epoch());
        rooms.startOver();
      }
      unread.startOver();
      you = welcome.you().id();
      store.you(you);
      tell(new Update.Welcomed(welcome, rooms.listed(welcome.rooms())));
      rooms.follow();
    });
  }

  @Override
  public void received(ServerFrame frame) {
    guarded(() -> {
      switch (frame) {
        case ServerFrame.Following following -> following(following);
        case ServerFrame.Delivered delivered -> delivered(delivered);
        case ServerFrame.Paged paged -> paged(paged);
        case ServerFrame.Refused refused -> refused(refused);
        case ServerFrame.RoomNews news -> rooms.news(news.room());
        case ServerFrame.RoomGone gone -> rooms.close(gone.room());
        case ServerFrame.Unread counted -> unread.counted(counted);
        case ServerFrame.PeopleFound found -> strangers.found(found);
        case ServerFrame.Presence presence ->
            updates.accept(new Update.Presence(presence.room(), presence.present(), presence.gone()));
        case ServerFrame.Signalled signal -> updates.accept(new Update.Typing(signal.room(), signal.author()));
        // A house says these by itself, or in answer to what this window does not ask yet: nothing shows them, and
        // nothing is lost, because the house keeps them.
        case ServerFrame.Seen _, ServerFrame.Settings _, ServerFrame.Planned _, ServerFrame.PlanEnded _,
            ServerFrame.Plans _, ServerFrame.Knocked _, ServerFrame.KnockEnded _, ServerFrame.Done _,
            ServerFrame.RoomMade _, ServerFrame.Browsed _, ServerFrame.Versions _, ServerFrame.Linked _,
            ServerFrame.Devices _, ServerFrame.TokenMade _, ServerFrame.Tokens _, ServerFrame.InviteMade _,
            ServerFrame.Invites _ -> {}
        case ServerFrame.Challenge _, ServerFrame.Welcome _, ServerFrame.Peeked _, ServerFrame.Knocking _ ->
            LOG.warn("A frame came at the wrong time");
      }
    });
  }

  @Override
  public void lost(Loss loss) {
    forgetLine();
    updates.accept(new Update.Lost(loss));
  }

  @Override
  public void idle() {
    guarded(() -> {
      if (!postbox.send() && line != null) {
        line.reconnect(Duration.ZERO);
      }
      rooms.catchUp();
      strangers.ask();
      unread.tell();
      store.commit();
      wiping.wipe();
    });
  }

  @Override
  public void ended() {
    guarded(() -> {
      store.commit();
      store.wipe();
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
    rooms.find(room).ifPresent(sync -> guarded(sync::older));
  }

  void signal(ClientFrame.Signal signal) {
    send(signal);
  }

  /// Everything that is known of the room has been seen.
  void seen(String room) {
    rooms.find(room).ifPresent(sync -> guarded(() -> {
      if (store.read(room, sync.high())) {
        tellRead(room);
        unread.changed(room);
      }
    }));
  }

  /// Nothing that was asked over it will be answered. A line that this app has cut by itself is not told of as lost.
  private void forgetLine() {
    rooms.lost();
    strangers.lost();
    postbox.lost();
  }

  private void following(ServerFrame.Following following) throws StoreFailed {
    var room = rooms.find(following.room());
    if (room.isPresent()) {
      room.get().following(following);
      postbox.changed();
      tellRead(following.room());
      unread.changed(following.room());
    }
  }

  private void delivered(ServerFrame.Delivered delivered) throws StoreFailed {
    var room = rooms.find(delivered.room());
    if (room.isPresent()) {
      room.get().delivered(delivered.entry());
      if (delivered.entry().seq() <= room.get().high()) {
        settle(delivered.room(), delivered.entry());
      }
      unread.changed(delivered.room());
    }
  }

  private void paged(ServerFrame.Paged paged) throws StoreFailed {
    var room = rooms.find(paged.room());
    if (room.isPresent()) {
      room.get().paged(paged);
      for (var entry : paged.entries()) {
        settle(paged.room(), entry);
      }
      unread.changed(paged.room());
    }
  }

  /// Whoever sent the frame takes its refusal.
  private void refused(ServerFrame.Refused refused) throws StoreFailed {
    postbox.refused(refused);
    var id = refused.id();
    if (id != null) {
      var retryAfter = refused.retryAfter();
      var pause = retryAfter == null ? PAUSE : Duration.ofMillis(retryAfter);
      var mayPass = refused.refusal().mayPass();
      rooms.refused(id, mayPass, pause);
      strangers.refused(id, mayPass, pause);
    }
  }

  /// If this entry is what stood in the outbox, it has arrived.
  private void settle(String room, Entry entry) throws StoreFailed {
    if (entry.author().equals(you) && postbox.settled(entry.id())) {
      updates.accept(new Update.Settled(room, entry.id()));
    }
  }

  private void tell(Update update) {
    strangers.notice(update);
    updates.accept(update);
  }

  private void tellRead(String room) throws StoreFailed {
    var read = store.room(room).map(KnownRoom::read).orElse(0L);
    if (read > 0) {
      send(new ClientFrame.Read(room, read));
    }
  }

  private boolean isFollowing(String room) {
    return rooms.find(room).map(RoomSync::isFollowing).orElse(false);
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
      rooms.reload();
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
