package dev.snug.client.control;

import dev.snug.client.connection.Door;
import dev.snug.client.connection.Loss;
import dev.snug.client.connection.ServerConnection;
import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.Found;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.RoomModel;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.protocol.SignalKind;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.RoomKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// One house at work: its model on the FX thread, its line and store on the line's thread, and the way between them.
/// Called on the FX thread.
final class HouseSession {

  /// What a list shows before one asks for more.
  private static final int BROWSED_AT_ONCE = 100;

  private static final int FOUND_AT_ONCE = 50;

  private final HouseModel model;
  private final HouseFiles files;
  private final Sending sending;
  private final Clock clock;
  private final RandomIds ids;
  private final HouseProjection projection;
  private final HouseSync sync;
  private final ServerConnection line;
  private @Nullable Consumer<Outcome<HouseModel>> arrival;
  private Consumer<HouseModel> renamed = _ -> {};
  private Consumer<Fingerprint> followed = _ -> {};
  private Consumer<Update> news = _ -> {};

  HouseSession(
      HouseModel model, Door door, LocalStore store, HouseFiles files, LinkLook links, FxMailbox mailbox,
      Clock clock, RandomGenerator random) {
    this.files = files;
    this.sending = new Sending(files, new Background(mailbox));
    this.model = model;
    this.clock = clock;
    this.ids = new RandomIds(random);
    this.projection = new HouseProjection(model, clock);
    this.sync = new HouseSync(store, files, links, ids, clock, update -> mailbox.post(() -> apply(update)));
    this.line = new ServerConnection(door, clock, random, sync);
    sync.attach(line);
  }

  HouseModel model() {
    return model;
  }

  /// Called with the house whenever it has said what it is called and who hosts it.
  void onWelcome(Consumer<HouseModel> listener) {
    renamed = listener;
  }

  /// Called with what has happened in the house, once it stands in the model.
  void onNews(Consumer<Update> listener) {
    news = listener;
  }

  /// Called with the key to which that of the house has handed over; this session is at its end then.
  void onSuccession(Consumer<Fingerprint> listener) {
    followed = listener;
  }

  /// Goes to the house; `arrival` hears once whether that worked.
  void start(Consumer<Outcome<HouseModel>> arrival) {
    this.arrival = arrival;
    line.start();
  }

  /// Goes to the house, and again and again if it does not answer.
  void start() {
    line.start();
  }

  /// Shows what is known of the house and waits for [#tryNow].
  void startResting() {
    line.startResting();
    closed(Instant.EPOCH);
  }

  void tryNow() {
    line.execute(line::tryNow);
  }

  void tryNow(Consumer<Outcome<HouseModel>> arrival) {
    this.arrival = arrival;
    tryNow();
  }

  /// Stays away until [#tryNow]: the house is closed, and this app knows because it closed it.
  void rest() {
    line.execute(line::rest);
  }

  /// This app has closed the house.
  void closed(Instant since) {
    projection.closed(since);
  }

  /// Says or does something in a room; it shows at once, at the end.
  void say(RoomModel room, Body body) {
    say(room, body, Map.of());
  }

  /// Says something with files.
  void send(RoomModel room, Body.Said body, List<ChosenFile> chosen, Consumer<Outcome<RoomModel>> answer) {
    sending.prepare(body, chosen, prepared -> {
      switch (prepared) {
        case Outcome.Done<Sending.Prepared>(var it) -> {
          say(room, it.body(), it.paths());
          answer.accept(new Outcome.Done<>(room));
        }
        case Outcome.Failed<Sending.Prepared>(var problem) -> answer.accept(new Outcome.Failed<>(problem));
      }
    });
  }

  /// Looks at what somebody wants to send.
  Sending sending() {
    return sending;
  }

  /// The files of the house.
  HouseFiles files() {
    return files;
  }

  private void say(RoomModel room, Body body, Map<String, Path> paths) {
    var post = new UnsentPost(ids.next(), room.id(), body, clock.instant(), null);
    projection.wrote(post);
    hand(sync -> {
      sync.say(post, paths);
      if (body instanceof Body.OfMessage) {
        sync.read(room.id(), RoomReading::toEnd);
      }
    });
  }

  /// Sends again what was refused.
  void again(String post) {
    model.outbox().stream().filter(item -> item.post().equals(post)).findFirst().ifPresent(item -> {
      var again = new UnsentPost(item.post(), item.room(), item.body(), item.at(), null);
      projection.wrote(again);
      hand(sync -> sync.say(again, Map.of()));
    });
  }

  void discard(String post) {
    projection.discard(post);
    hand(sync -> sync.discard(post));
  }

  /// Keeps a setting or a draft for all of this person's devices; empty takes it away.
  void write(String key, String value) {
    var kept = value.isEmpty() ? null : value;
    projection.setting(key, kept);
    hand(sync -> sync.write(key, kept));
  }

  void openThread(RoomModel room, MessageModel root) {
    if (root.stored().isPresent()) {
      projection.openThread(room, root);
      at(room, sync -> sync.openThread(root.seq()));
    }
  }

  void closeThread(RoomModel room) {
    projection.closeThread(room);
    at(room, RoomReading::closeThread);
  }

  /// Moves about in a room.
  void at(RoomModel room, HouseSync.Move move) {
    hand(sync -> sync.read(room.id(), move));
  }

  /// Does something to a room or to somebody in it, now or not at all.
  void govern(RoomModel room, Body body, Consumer<Outcome<RoomModel>> answer) {
    ask(new ClientFrame.Post(ids.next(), room.id(), body),
        frame -> frame instanceof ServerFrame.Delivered ? Optional.of(room) : Optional.empty(), answer);
  }

  void make(RoomKind kind, String name, String topic, Set<String> people, Consumer<Outcome<RoomModel>> answer) {
    var wish = new ClientFrame.MakeRoom(ids.next(), kind, name, topic, people);
    hand(sync -> sync.errands().make(wish, made -> answer.accept(shown(made))));
  }

  void enter(String room, Consumer<Outcome<RoomModel>> answer) {
    var id = ids.next();
    hand(sync -> sync.errands().enter(id, room, entered -> answer.accept(shown(entered))));
  }

  void browse(String find, @Nullable String after, Consumer<Outcome<ServerFrame.Browsed>> answer) {
    var wish = new ClientFrame.Browse(ids.next(), find.isBlank() ? null : find.strip(), after, BROWSED_AT_ONCE);
    hand(sync -> sync.errands().browse(wish, answer));
  }

  void find(String name, Consumer<Outcome<List<Person>>> answer) {
    var wish = new ClientFrame.FindPeople(ids.next(), name.isBlank() ? null : name.strip(), Set.of(), null, FOUND_AT_ONCE);
    ask(wish, frame -> frame instanceof ServerFrame.PeopleFound found ? Optional.of(found.people()) : Optional.empty(), answer);
  }

  void search(String query, @Nullable RoomModel room, @Nullable Found after, Consumer<Outcome<Found>> answer) {
    var typed = query.strip();
    var asked = typed.substring(0, Math.min(typed.length(), Limits.QUERY_LENGTH));
    if (asked.isEmpty()) {
      answer.accept(new Outcome.Done<>(new Found(List.of(), List.of(), null, true)));
      return;
    }
    var wish =
        new ClientFrame.Search(
            ids.next(), asked, ZoneId.systemDefault(), room == null ? null : room.id(),
            after == null ? null : after.next(), Limits.FOUND);
    hand(sync -> sync.seeking().search(wish, answer));
  }

  void versions(RoomModel room, long message, Consumer<Outcome<List<ServerFrame.Version>>> answer) {
    ask(new ClientFrame.Versions(ids.next(), room.id(), message),
        frame -> frame instanceof ServerFrame.Versions it ? Optional.of(it.versions()) : Optional.empty(), answer);
  }

  void schedule(RoomModel room, Body.Said body, Instant at, Consumer<Outcome<Plan>> answer) {
    plan(new ClientFrame.Schedule(ids.next(), room.id(), at.toEpochMilli(), body), answer);
  }

  void remind(RoomModel room, long message, Instant at, Consumer<Outcome<Plan>> answer) {
    plan(new ClientFrame.Remind(ids.next(), room.id(), message, at.toEpochMilli()), answer);
  }

  void cancel(Plan plan, Consumer<Outcome<Plan>> answer) {
    ask(new ClientFrame.Cancel(ids.next(), plan.id()),
        frame -> frame instanceof ServerFrame.Done ? Optional.of(plan) : Optional.empty(), answer);
  }

  void rename(String name, Consumer<Outcome<HouseModel>> answer) {
    this.<HouseModel>ask(new ClientFrame.Post(ids.next(), RoomSyncs.LOBBY, new Body.Renamed(name)),
        frame -> frame instanceof ServerFrame.Delivered ? Optional.of(model) : Optional.empty(),
        outcome -> {
          var you = model.youProperty().get();
          if (outcome instanceof Outcome.Done<HouseModel> _ && you != null) {
            model.youProperty().set(new ServerFrame.You(you.id(), name, you.role()));
          }
          answer.accept(outcome);
        });
  }

  void devices(Consumer<Outcome<List<ServerFrame.Device>>> answer) {
    ask(new ClientFrame.Devices(ids.next()),
        frame -> frame instanceof ServerFrame.Devices it ? Optional.of(it.devices()) : Optional.empty(), answer);
  }

  void link(Consumer<Outcome<ServerFrame.Linked>> answer) {
    ask(new ClientFrame.Link(ids.next()), frame -> frame instanceof ServerFrame.Linked it ? Optional.of(it) : Optional.empty(), answer);
  }

  void revoke(PublicKey device, Consumer<Outcome<PublicKey>> answer) {
    ask(new ClientFrame.RevokeDevice(ids.next(), device),
        frame -> frame instanceof ServerFrame.Done ? Optional.of(device) : Optional.empty(), answer);
  }

  void appear(Presence presence) {
    model.presenceProperty().set(presence);
    hand(sync -> sync.appear(presence));
  }

  void typing(String room) {
    hand(sync -> sync.signal(new ClientFrame.Signal(room, SignalKind.TYPING)));
  }

  void goTo(RoomModel room, long seq, Consumer<Outcome<Long>> answer) {
    hand(sync -> sync.find(room.id(), it -> it.goTo(seq, outcome -> sync.answer(answer, outcome)), answer));
  }

  void goTo(RoomModel room, Instant at, Consumer<Outcome<Long>> answer) {
    hand(sync -> sync.find(room.id(), it -> it.goTo(at, outcome -> sync.answer(answer, outcome)), answer));
  }

  void seen(String room) {
    hand(sync -> sync.seen(room));
  }

  /// Is done when the house has all that this person has said, or cannot be reached.
  CompletableFuture<Void> sent() {
    var sent = new CompletableFuture<Void>();
    hand(sync -> sync.whenSent(() -> sent.complete(null)));
    return sent;
  }

  /// Ends it; what is on the disk stays there. Waits for the line's thread, so not on the FX thread.
  void close() {
    files.close();
    line.close();
  }

  private void plan(ClientFrame wish, Consumer<Outcome<Plan>> answer) {
    ask(wish, frame -> frame instanceof ServerFrame.Planned planned ? Optional.of(planned.plan()) : Optional.empty(), answer);
  }

  private <T> void ask(ClientFrame frame, Errands.Reading<T> reading, Consumer<Outcome<T>> answer) {
    hand(sync -> sync.errands().ask(frame, reading, answer));
  }

  private void hand(Consumer<HouseSync> task) {
    line.execute(() -> task.accept(sync));
  }

  private Outcome<RoomModel> shown(Outcome<String> room) {
    return switch (room) {
      case Outcome.Done<String>(var id) -> projection.room(id).<Outcome<RoomModel>>map(Outcome.Done::new)
          .orElseGet(() -> new Outcome.Failed<>(new Problem.Refused(Refusal.NO_SUCH_ROOM)));
      case Outcome.Failed<String>(var problem) -> new Outcome.Failed<>(problem);
    };
  }

  private void apply(Update update) {
    projection.apply(update);
    news.accept(update);
    switch (update) {
      case Update.Welcomed _ -> {
        renamed.accept(model);
        arrived(new Outcome.Done<>(model));
      }
      case Update.Lost(Loss.OtherKey(var shown, var isSuccessor)) when isSuccessor -> followed.accept(shown);
      case Update.Lost lost -> {
        model.lossesProperty().set(model.lossesProperty().get() + 1);
        arrived(new Outcome.Failed<>(Obstacles.of(lost.loss())));
      }
      case Update.StoreTrouble trouble -> arrived(new Outcome.Failed<>(Obstacles.of(trouble.reason())));
      default -> {}
    }
  }

  private void arrived(Outcome<HouseModel> outcome) {
    var waiting = arrival;
    if (waiting != null) {
      arrival = null;
      waiting.accept(outcome);
    }
  }
}
