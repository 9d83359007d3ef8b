package dev.snug.client.command;

import dev.snug.client.connection.Door;
import dev.snug.client.connection.LineListener;
import dev.snug.client.connection.Loss;
import dev.snug.client.connection.ServerConnection;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// One person in a house for as long as one command takes. One thread asks and waits; the line comes back by itself after a drop, and
/// what was asked is then asked again: ids make that safe.
final class Visit implements AutoCloseable {

  /// The room that everybody of a house is in.
  static final String LOBBY = "lobby";

  /// How long a command waits for a house that does not answer.
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /// What the house may send ahead of what is being dealt with; then less is read from it.
  private static final int AHEAD = 500;

  private static final int ID_BYTES = 12;

  private final Words words;
  private final SecureRandom random;
  private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(AHEAD);
  private final ServerConnection line;
  private ServerFrame.Welcome welcome;
  private int arrivals = 1;

  private Visit(Door door, Words words, Clock clock, SecureRandom random) throws Failed, InterruptedException {
    this.words = words;
    this.random = random;
    this.line = new ServerConnection(door, clock, random, new Heard());
    line.start();
    try {
      this.welcome = arrival();
    } catch (Failed | InterruptedException | RuntimeException e) {
      line.close();
      throw e;
    }
  }

  /// Comes in; a house that does not answer at the first try is not waited for.
  static Visit at(Door door, Words words, Clock clock, SecureRandom random) throws Failed, InterruptedException {
    return new Visit(door, words, clock, random);
  }

  /// What the house said when it let this person in last.
  ServerFrame.Welcome welcome() {
    return welcome;
  }

  /// How often this person has come in, by this line or the ones before it.
  int arrivals() {
    return arrivals;
  }

  /// A name for a question or a post.
  String newId() {
    var id = new byte[ID_BYTES];
    random.nextBytes(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
  }

  /// Asks, and waits for the answer that `reading` finds among what comes.
  ///
  /// @throws Failed if the house says no, or does not answer for [#PATIENCE]
  <T> T ask(ClientFrame frame, Reading<T> reading) throws Failed, InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    send(frame);
    while (true) {
      var event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      switch (event) {
        case null -> throw words.unreachable();
        case Event.Welcomed(var again) -> {
          arrived(again);
          send(frame);
        }
        case Event.Lost(var loss) -> check(loss);
        case Event.Received(ServerFrame.Refused refused) when frame.id() != null && frame.id().equals(refused.id()) ->
            throw words.refused(refused.refusal());
        case Event.Received(var received) -> {
          var answer = reading.read(received);
          if (answer.isPresent()) {
            return answer.get();
          }
        }
      }
    }
  }

  /// Comes into a public room, or one that this person is invited to; nothing happens to who is in already.
  void enter(String room) throws Failed, InterruptedException {
    ask(new ClientFrame.Follow(newId(), room), frame ->
        frame instanceof ServerFrame.Following it && it.room().equals(room) ? Optional.of(it) : Optional.empty());
  }

  /// Waits for whatever comes next.
  Event next() throws Failed, InterruptedException {
    var event = events.take();
    if (event instanceof Event.Welcomed(var again)) {
      arrived(again);
    } else if (event instanceof Event.Lost(var loss)) {
      check(loss);
    }
    return event;
  }

  @Override
  public void close() {
    line.close();
  }

  /// Reads an answer; empty if it is none.
  interface Reading<T> {
    Optional<T> read(ServerFrame frame);
  }

  private ServerFrame.Welcome arrival() throws Failed, InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      switch (events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        case null -> throw words.unreachable();
        case Event.Welcomed(var first) -> {
          return first;
        }
        case Event.Lost(var loss) -> {
          check(loss);
          throw words.unreachable();
        }
        case Event.Received _ -> {}
      }
    }
  }

  private void arrived(ServerFrame.Welcome again) {
    welcome = again;
    arrivals++;
  }

  private void send(ClientFrame frame) {
    line.execute(() -> line.send(frame));
  }

  /// A line that broke is made anew; who is not let in need not try again.
  private void check(Loss loss) throws Failed {
    switch (loss) {
      case Loss.Dropped _, Loss.Closed _ -> {}
      case Loss.ShutOut(var refusal) -> throw words.refused(refusal);
      case Loss.OtherKey _ -> throw new Failed(Failed.REFUSED, words.sentence(Obstacle.OTHER_KEY));
    }
  }

  /// Hands over what comes. If nobody takes it, the line waits, and the house lets this person catch up later.
  private final class Heard implements LineListener {

    @Override
    public void started() {}

    @Override
    public void trying() {}

    @Override
    public void welcomed(ServerFrame.Welcome let) {
      hand(new Event.Welcomed(let));
    }

    @Override
    public void received(ServerFrame frame) {
      hand(new Event.Received(frame));
    }

    @Override
    public void lost(Loss loss) {
      hand(new Event.Lost(loss));
    }

    @Override
    public void idle() {}

    @Override
    public void ended() {}

    private void hand(Event event) {
      try {
        events.put(event);
      } catch (InterruptedException e) {
        // The command is over; so is the line.
        Thread.currentThread().interrupt();
      }
    }
  }
}
