package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.Admission;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.EventItem;
import dev.snug.client.model.HostPlan;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.InvitePreview;
import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.NearbyHouse;
import dev.snug.client.model.Notice;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.preview.Bounds;
import dev.snug.client.preview.Previewer;
import dev.snug.client.preview.Webs;
import dev.snug.client.store.AppStore;
import dev.snug.client.voice.Tape;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Retention;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.testfx.util.WaitForAsyncUtils;

/// A person with an app, but without a window: everything below the views is real.
final class Somebody {

  private static final long PATIENCE_SECONDS = 20;

  private final Path folder;
  private final Surroundings surroundings;
  private final AppStore store;
  private final AppModel model;
  private final ChatController controller;
  private final Tape tape = new Tape();
  private final List<Notice> told = new ArrayList<>();

  private Somebody(Path folder, Surroundings surroundings) throws Exception {
    this.folder = folder;
    this.surroundings = surroundings;
    var random = new SecureRandom();
    var identity = Identity.keptIn(folder.resolve("identity"), random);
    store = AppStore.open(folder.resolve("snug.db"));
    model = new AppModel(identity.publicKey());
    controller = new ChatController(model, store, identity, folder, surroundings, new Previewer(Webs.here(), Bounds.STANDARD), new FxMailbox(),
        tape.sound(), Clock.systemUTC(), random);
    onFx(() -> {
      controller.ring(told::add);
      controller.start();
      return true;
    });
  }

  /// What they are told of, whatever they look at; to be read on the FX thread.
  List<Notice> told() {
    return told;
  }

  AppModel model() {
    return model;
  }

  Intents intents() {
    return controller;
  }

  /// What they speak and hear.
  Tape tape() {
    return tape;
  }

  Path folder() {
    return folder;
  }

  /// The message that says this, as it is shown now.
  MessageModel message(String text) throws Exception {
    eventually(text + " is there", () -> find(text).isPresent());
    return onFx(() -> find(text).orElseThrow());
  }

  private Optional<MessageModel> find(String text) {
    return items().stream().filter(MessageModel.class::isInstance).map(MessageModel.class::cast)
        .filter(message -> message.text().equals(text)).findFirst();
  }

  /// Does something to a message of the room shown.
  void changes(Body.OnMessage change) throws Exception {
    does(() -> controller.change(house(), room(), change));
  }

  /// Starts the app with that data folder, on a computer without a network.
  static Somebody starts(Path folder, String name) throws Exception {
    return starts(folder, name, Surroundings.none());
  }

  /// Starts the app with that data folder.
  static Somebody starts(Path folder, String name, Surroundings surroundings) throws Exception {
    folder.toFile().mkdirs();
    var somebody = new Somebody(folder, surroundings);
    somebody.does(() -> somebody.controller.callMe(name));
    return somebody;
  }

  /// Opens a house and hands out an invite.
  String hosts(String name) throws Exception {
    return hosts(new HostPlan(name, Admission.INVITED, freePort(), true, new Retention.Forever(), false, false)).invite().link();
  }

  /// Where nobody listens: houses of tests that run side by side would take the usual ports from each other.
  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// Opens a house as it is planned.
  OpenRoom hosts(HostPlan plan) throws Exception {
    return this.asks(answer -> controller.host(plan, answer));
  }

  Problem hostsInVain(String name) throws Exception {
    return this.<OpenRoom>fails(answer -> controller.host(HostPlan.usual(name, Admission.INVITED), answer));
  }

  int housesInTheRail() throws Exception {
    return onFx(() -> model.houses().size());
  }

  String opensAgain() throws Exception {
    return this.<OpenRoom>asks(answer -> controller.open(house(), answer)).invite().link();
  }

  Problem failsToOpenAgain() throws Exception {
    return this.<OpenRoom>fails(answer -> controller.open(house(), answer));
  }

  void closesTheHouse() throws Exception {
    does(() -> controller.close(house()));
    eventually("the house is closed", () -> house().lineProperty().get() instanceof Line.Closed);
  }

  InvitePreview looks(String link) throws Exception {
    return this.asks(answer -> controller.look(link, answer));
  }

  Problem looksInVain(String link) throws Exception {
    return this.<InvitePreview>fails(answer -> controller.look(link, answer));
  }

  HouseModel joins(String link) throws Exception {
    var preview = looks(link);
    return this.asks(answer -> controller.join(preview, answer));
  }

  Problem joinsInVain(InvitePreview preview) throws Exception {
    return this.<HouseModel>fails(answer -> controller.join(preview, answer));
  }

  /// The house nearby that has this key, once it is seen.
  NearbyHouse seesNearby(Fingerprint key) throws Exception {
    eventually("a house is nearby", () -> near(key).isPresent());
    return onFx(() -> near(key).orElseThrow());
  }

  void seesNearbyWith(Fingerprint key, int here) throws Exception {
    eventually(here + " are in a house nearby", () -> near(key).filter(each -> each.here() == here).isPresent());
  }

  void doesNotSeeNearby(Fingerprint key) throws Exception {
    eventually("a house nearby is gone", () -> near(key).isEmpty());
  }

  List<NearbyHouse> nearby() throws Exception {
    return onFx(() -> List.copyOf(model.nearby()));
  }

  HouseModel entersNearby(NearbyHouse house) throws Exception {
    return this.asks(answer -> controller.enter(house, answer));
  }

  Problem entersNearbyInVain(NearbyHouse house) throws Exception {
    return this.<HouseModel>fails(answer -> controller.enter(house, answer));
  }

  private Optional<NearbyHouse> near(Fingerprint key) {
    return model.nearby().stream().filter(each -> each.key().equals(key)).findFirst();
  }

  void says(String text) throws Exception {
    eventually("there is a room", () -> house() != null && house().roomProperty().get() != null);
    does(() -> controller.say(house(), room(), new Body.Said(text)));
  }

  /// Waits until the timeline says exactly this, in this order, all of it stored by the house.
  void seesExactly(String... texts) throws Exception {
    eventually("the timeline is " + List.of(texts), () -> stored().equals(List.of(texts)));
  }

  void sees(String text) throws Exception {
    eventually("the timeline has " + text, () -> stored().contains(text));
  }

  void seesRooms(String... names) throws Exception {
    eventually("the rooms are " + List.of(names), () -> house() != null
        && house().rooms().stream().map(room -> room.nameProperty().get()).toList().equals(List.of(names)));
  }

  void seesComing(String name) throws Exception {
    eventually(name + " has come", () -> items().stream().anyMatch(item ->
        item instanceof EventItem event && event.body() instanceof Body.Joined joined && joined.name().equals(name)));
  }

  void seesWaiting(String text) throws Exception {
    eventually(text + " is waiting", () -> items().stream().anyMatch(item -> item instanceof MessageModel message
        && message.text().equals(text) && message.sendingProperty().get() instanceof MessageModel.Sending.Waiting));
  }

  void seesTheHouseClosed() throws Exception {
    eventually("the house is closed", () -> house().lineProperty().get() instanceof Line.Closed);
  }

  void seesTheLine(Class<? extends Line> line) throws Exception {
    eventually("the line is " + line.getSimpleName(), () -> line.isInstance(house().lineProperty().get()));
  }

  void triesNow() throws Exception {
    does(() -> controller.tryNow(house()));
  }

  void asksForOlder() throws Exception {
    does(() -> controller.older(house(), room()));
  }

  void hasSeenEverything() throws Exception {
    does(() -> controller.seen(house(), room()));
  }

  void unreadIs(int count) throws Exception {
    eventually("unread is " + count, () -> house() != null && room() != null && room().unreadProperty().get() == count);
  }

  Line line() throws Exception {
    return onFx(() -> house().lineProperty().get());
  }

  void peopleHereAre(int count) throws Exception {
    eventually(count + " are here", () -> room().present().size() == count);
  }

  /// Ends the app and starts it again.
  Somebody restarts() throws Exception {
    var name = onFx(() -> model.nameProperty().get());
    ends();
    return starts(folder, name, surroundings);
  }

  /// Ends the app.
  void ends() throws Exception {
    controller.close();
    onFx(() -> {
      store.close();
      return true;
    });
  }

  HouseModel house() {
    return model.houseProperty().get();
  }

  RoomModel room() {
    return house().roomProperty().get();
  }

  List<TimelineItem> items() {
    return house() == null || room() == null ? List.of() : room().timeline();
  }

  private List<String> stored() {
    return items().stream()
        .filter(item -> item instanceof MessageModel message
            && message.sendingProperty().get() instanceof MessageModel.Sending.Stored)
        .map(item -> ((MessageModel) item).text())
        .toList();
  }

  void does(Runnable what) throws Exception {
    onFx(() -> {
      what.run();
      return true;
    });
  }

  <T> T asks(Consumer<Consumer<Outcome<T>>> question) throws Exception {
    var outcome = answer(question);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  <T> Problem fails(Consumer<Consumer<Outcome<T>>> question) throws Exception {
    var outcome = answer(question);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return ((Outcome.Failed<T>) outcome).problem();
  }

  private <T> Outcome<T> answer(Consumer<Consumer<Outcome<T>>> question) throws Exception {
    var answer = new CompletableFuture<Outcome<T>>();
    does(() -> question.accept(answer::complete));
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  void eventually(String what, Supplier<Boolean> condition) throws Exception {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition::get));
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("not so: " + what + "; the timeline is " + onFx(this::stored), e);
    }
  }

  static <T> T onFx(java.util.concurrent.Callable<T> what) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), what);
  }
}
