package dev.snug.client.control;

import dev.snug.client.connection.Door;
import dev.snug.client.connection.ServerConnection;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.SignalKind;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// One house at work: its model on the FX thread, its line and store on the line's thread, and the way between them.
/// Called on the FX thread.
final class HouseSession {

  private final HouseModel model;
  private final HouseProjection projection;
  private final HouseSync sync;
  private final ServerConnection line;
  private @Nullable Consumer<Outcome<HouseModel>> arrival;
  private Consumer<HouseModel> renamed = _ -> {};

  HouseSession(HouseModel model, Door door, LocalStore store, FxMailbox mailbox, Clock clock, RandomGenerator random) {
    this.model = model;
    this.projection = new HouseProjection(model, clock);
    this.sync = new HouseSync(store, clock, update -> mailbox.post(() -> apply(update)));
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

  void say(RoomModel room, UnsentPost post) {
    projection.wrote(room, post);
    line.execute(() -> sync.say(post));
  }

  /// Sends again what was refused.
  void again(UnsentPost post) {
    line.execute(() -> sync.say(post));
  }

  void discard(String id) {
    line.execute(() -> sync.discard(id));
  }

  void draft(String room, String text) {
    line.execute(() -> sync.draft(room, text));
  }

  void typing(String room) {
    line.execute(() -> sync.signal(new ClientFrame.Signal(room, SignalKind.TYPING)));
  }

  void older(String room) {
    line.execute(() -> sync.older(room));
  }

  void seen(String room) {
    line.execute(() -> sync.seen(room));
  }

  /// Ends it; what is on the disk stays there. Waits for the line's thread, so not on the FX thread.
  void close() {
    line.close();
  }

  private void apply(Update update) {
    projection.apply(update);
    switch (update) {
      case Update.Welcomed _ -> {
        renamed.accept(model);
        arrived(new Outcome.Done<>(model));
      }
      case Update.Lost lost -> arrived(new Outcome.Failed<>(Obstacles.of(lost.loss())));
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
