package dev.snug.client.control;

import dev.snug.client.connection.LineListener;
import dev.snug.client.connection.Loss;
import dev.snug.client.connection.ServerConnection;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Presence;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final HouseFiles files;
  private final Uploading uploading;
  private final Postbox postbox;
  private final Previewing previewing;
  private final Deliveries deliveries;
  private final SettingsSync settings;
  private final Requests requests;
  private final PlansSync plans;
  private final Errands errands;
  private final Seeking seeking;
  private final Wiping wiping;
  /// Who waits until the outbox is empty.
  private final List<Runnable> waiting = new ArrayList<>();
  private @Nullable ServerConnection line;
  private Presence presence = Presence.HERE;
  private String you = "";

  HouseSync(
      LocalStore store, HouseFiles files, LinkLook links, RandomIds ids, Clock clock, Consumer<Update> updates) {
    this.store = store;
    this.updates = updates;
    this.strangers = new Strangers(store, clock, this::send, updates);
    this.rooms = new RoomSyncs(store, clock, this::send, this::tell);
    this.unread = new UnreadCounts(store, updates);
    this.files = files;
    this.uploading = new Uploading(store, files, this::later, updates);
    this.postbox = new Postbox(store, clock, this::send, rooms, uploading, updates);
    this.previewing = new Previewing(links, files.pasted(), ids, clock, this::later, this::say);
    this.deliveries = new Deliveries(store, rooms, postbox, unread, previewing, this::send, updates);
    this.settings = new SettingsSync(store, clock, this::send, updates);
    this.requests = new Requests(clock, this::send);
    this.plans = new PlansSync(store, requests, updates);
    this.errands = new Errands(requests, rooms, this::tell);
    this.seeking = new Seeking(store, requests, this::tell);
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
      tell(new Update.Remembered(you, store.people().all(), settings.all(), store.outbox().all(), rooms.openAll()));
      plans.started();
      uploading.started();
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
      if (line != null) {
        line.address().ifPresent(address -> files.open(address, welcome.token()));
      }
      you = welcome.you().id();
      store.you(you);
      tell(new Update.Welcomed(welcome, rooms.listed(welcome.rooms())));
      welcome.rooms().forEach(errands::know);
      rooms.follow();
      settings.welcomed();
      plans.welcomed();
      send(new ClientFrame.Appear(presence));
    });
  }

  @Override
  public void received(ServerFrame frame) {
    guarded(() -> {
      if (requests.take(frame)) {
        return;
      }
      switch (frame) {
        case ServerFrame.Following following -> deliveries.following(following);
        case ServerFrame.Delivered delivered -> deliveries.delivered(delivered);
        case ServerFrame.Paged paged -> deliveries.paged(paged);
        case ServerFrame.Refused refused -> refused(refused);
        case ServerFrame.RoomNews news -> {
          errands.know(news.room());
          rooms.news(news.room());
        }
        case ServerFrame.RoomGone gone -> rooms.close(gone.room());
        case ServerFrame.Unread counted -> unread.counted(counted);
        case ServerFrame.PeopleFound found -> strangers.found(found);
        case ServerFrame.Presence told ->
            updates.accept(new Update.Presence(told.room(), told.present(), told.gone()));
        case ServerFrame.Signalled signal -> updates.accept(new Update.Typing(signal.room(), signal.author()));
        case ServerFrame.Seen seen -> updates.accept(new Update.Seen(seen.room(), seen.person(), seen.seq()));
        case ServerFrame.Settings heard -> settings.heard(heard);
        case ServerFrame.Planned planned -> plans.planned(planned.plan());
        case ServerFrame.PlanEnded ended -> plans.ended(ended.plan());
        case ServerFrame.Done done -> settings.done(done.id());
        // Answers for which nobody waits any more, and what this window does not show yet: the house keeps it.
        case ServerFrame.Plans _, ServerFrame.RoomMade _, ServerFrame.Browsed _, ServerFrame.Versions _,
            ServerFrame.Found _, ServerFrame.Knocked _, ServerFrame.KnockEnded _, ServerFrame.Linked _, ServerFrame.Devices _,
            ServerFrame.TokenMade _, ServerFrame.Tokens _, ServerFrame.InviteMade _, ServerFrame.Invites _ -> {}
        case ServerFrame.Challenge _, ServerFrame.Welcome _, ServerFrame.Peeked _, ServerFrame.Knocking _ ->
            LOG.warn("A frame came at the wrong time");
      }
    });
  }

  @Override
  public void lost(Loss loss) {
    forgetLine();
    goOn();
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
      settings.send();
      requests.expire();
      unread.tell();
      rooms.tell();
      seeking.idle();
      uploading.tidy();
      store.commit();
      wiping.wipe();
      if (!waiting.isEmpty() && store.outbox().waiting().isEmpty()) {
        goOn();
      }
    });
  }

  @Override
  public void ended() {
    previewing.close();
    guarded(() -> {
      store.commit();
      store.wipe();
      store.close();
    });
  }

  /// Keeps a post on the disk and sends it when its turn comes; also one that was kept before and refused.
  ///
  /// @param files what goes with it for the first time, by the hashes of their contents
  void say(UnsentPost post, Map<String, Path> files) {
    try {
      uploading.keep(files);
      store.outbox().add(post);
      store.outbox().refused(post.id(), null);
      store.commit();
      uploading.begin(post.body());
      postbox.changed();
    } catch (StoreFailed e) {
      trouble(e);
      var full = e.reason() == StoreFailed.Reason.DISK_FULL;
      updates.accept(new Update.Refused(post.room(), post.id(), full ? Refusal.STORAGE_FULL : Refusal.STORAGE_FAILED));
    }
  }

  void discard(String id) {
    guarded(() -> {
      store.outbox().settle(id);
      uploading.untidy();
      postbox.changed();
    });
  }

  /// Keeps a setting or a draft for all of this person's devices; null takes it away.
  void write(String key, @Nullable String value) {
    guarded(() -> settings.write(key, value));
  }

  /// Moves about in a room, if this person is in it.
  void read(String room, Move move) {
    rooms.find(room).ifPresent(sync -> guarded(() -> move.in(sync.reading())));
  }

  /// The same, where somebody waits for an answer.
  <T> void find(String room, Move move, Consumer<Outcome<T>> answer) {
    if (rooms.find(room).isEmpty()) {
      answer(answer, new Outcome.Failed<>(new Problem.Refused(Refusal.NOT_IN_ROOM)));
    }
    read(room, move);
  }

  /// Asks the house for something.
  Errands errands() {
    return errands;
  }

  /// Looks for messages.
  Seeking seeking() {
    return seeking;
  }

  void appear(Presence as) {
    presence = as;
    send(new ClientFrame.Appear(as));
  }

  /// Answers on the FX thread, after everything that was told before.
  <T> void answer(Consumer<Outcome<T>> who, Outcome<T> outcome) {
    updates.accept(new Update.Answered(() -> who.accept(outcome)));
  }

  void signal(ClientFrame.Signal signal) {
    send(signal);
  }

  /// Everything that is known of the room has been seen.
  void seen(String room) {
    guarded(() -> deliveries.seen(room));
  }

  /// Runs `then` on the line's thread when the house has all that is in the outbox, or cannot be reached.
  void whenSent(Runnable then) {
    waiting.add(then);
    if (line == null || line.address().isEmpty()) {
      goOn();
    }
  }

  private void goOn() {
    waiting.forEach(Runnable::run);
    waiting.clear();
  }

  /// Nothing that was asked over it will be answered. A line that this app has cut by itself is not told of as lost.
  private void forgetLine() {
    files.shut();
    rooms.lost();
    strangers.lost();
    postbox.lost();
    settings.lost();
    requests.lost();
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
      settings.refused(id, mayPass, pause);
    }
  }

  private void tell(Update update) {
    strangers.notice(update);
    updates.accept(update);
  }

  /// Runs something on the line's thread that comes from another one.
  private void later(Runnable task) {
    if (line != null) {
      line.execute(() -> {
        task.run();
        postbox.changed();
      });
    }
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

  /// Moving about in a room.
  @FunctionalInterface
  interface Move {
    void in(RoomReading room) throws StoreFailed;
  }
}
