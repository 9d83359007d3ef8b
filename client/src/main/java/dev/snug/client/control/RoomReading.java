package dev.snug.client.control;

import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.RoomKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What this person reads of a room: where in its log the timeline stands, which thread is open, and where they want to
/// go. Lives on the line's thread.
final class RoomReading {

  private final String id;
  private final LocalStore store;
  private final Log log;
  private final RoomWindow window;
  private final RoomThread thread;
  private final RoomGoals goals;
  private final RoomQuotes quotes;
  private boolean older;

  /// A timeline that reaches to the end.
  ///
  /// @param shown the first entry in the timeline, 0 if it is empty
  RoomReading(
      String id, RoomKind kind, long shown, LocalStore store, RoomQuotes quotes, Log log, Consumer<Update> updates) {
    this.id = id;
    this.store = store;
    this.log = log;
    this.window = new RoomWindow(id, kind, shown, store, log::high, updates);
    this.thread = new RoomThread(id, store, updates);
    this.goals = new RoomGoals(id, store);
    this.quotes = quotes;
  }

  /// The room's log as far as it is kept here.
  interface Log {
    /// The first entry that is kept; 0 for none.
    long low();

    /// The last entry that is kept.
    long high();

    /// Whether the house can be asked for more.
    boolean isReachable();

    /// Something is wanted that was not before.
    void wish();
  }

  /// Shows what stands before the timeline: from the store as far as that goes, then from the house.
  void older() throws StoreFailed {
    if (!window.older() && log.low() != 1) {
      older = true;
      log.wish();
    }
  }

  void newer() throws StoreFailed {
    window.newer();
  }

  void toEnd() throws StoreFailed {
    window.toEnd();
  }

  /// Shows the place of an entry.
  void goTo(long seq, Consumer<Outcome<Long>> answer) throws StoreFailed {
    goals.add(seq, new Visit(() -> Optional.of(seq), answer));
    pursue();
  }

  /// Shows what was said at a time, and after it.
  void goTo(Instant at, Consumer<Outcome<Long>> answer) throws StoreFailed {
    goals.add(at, new Visit(() -> store.firstAt(id, at), answer));
    pursue();
  }

  /// Shows what was said in the thread of a message; what is not kept here comes as soon as it can.
  void openThread(long root) throws StoreFailed {
    thread.open(root);
    followed();
  }

  /// What is quoted above answers.
  RoomQuotes quotes() {
    return quotes;
  }

  void closeThread() {
    thread.close();
  }

  /// Whether entries are wanted that stand before those that are kept.
  boolean wantsOlder() {
    return older || isGoingBack();
  }

  /// Whether many of them are.
  boolean isGoingBack() {
    return !goals.isEmpty();
  }

  /// The room is followed: what is missing of the open thread can be asked for.
  void followed() throws StoreFailed {
    if (thread.root() > 0 && (log.low() == 0 || log.low() > thread.root()) && log.isReachable()) {
      goals.add(thread.root(), new ThreadComplete());
      pursue();
    }
  }

  void lost() {
    older = false;
    quotes.lost();
    goals.fail();
  }

  void forgotten(long newFrom) {
    quotes.forgotten();
    window.forgotten(newFrom);
  }

  /// What is kept has grown at its end.
  void grew(List<Message> entries) {
    quotes.grew(entries);
    thread.grew(entries);
    window.grew(entries);
  }

  /// What is kept has grown at its start.
  ///
  /// @param isAll whether the house has nothing that stands before it
  void prepended(boolean isAll) throws StoreFailed {
    if (older) {
      older = false;
      window.older();
    }
    goals.reach(log.low(), isAll || log.low() == 1);
  }

  /// Goes where it can go by now.
  void reach() throws StoreFailed {
    goals.reach(log.low(), log.low() == 1);
  }

  private void pursue() throws StoreFailed {
    reach();
    if (log.isReachable()) {
      log.wish();
    } else {
      goals.fail();
    }
  }

  /// Where to look, as far as it is kept; nothing means at the end.
  @FunctionalInterface
  private interface Place {
    Optional<Long> find() throws StoreFailed;
  }

  private final class Visit implements RoomGoals.Arrival {

    private final Place place;
    private final Consumer<Outcome<Long>> answer;

    Visit(Place place, Consumer<Outcome<Long>> answer) {
      this.place = place;
      this.answer = answer;
    }

    @Override
    public void arrived() throws StoreFailed {
      var found = window.nearest(Math.clamp(place.find().orElse(log.high()), log.low(), log.high()));
      if (found.isPresent()) {
        window.show(found.get());
        answer.accept(new Outcome.Done<>(found.get()));
      } else {
        answer.accept(new Outcome.Failed<>(new Problem.Refused(Refusal.NO_SUCH_MESSAGE)));
      }
    }

    @Override
    public void failed(Problem problem) {
      answer.accept(new Outcome.Failed<>(problem));
    }
  }

  private final class ThreadComplete implements RoomGoals.Arrival {

    @Override
    public void arrived() throws StoreFailed {
      thread.tell();
    }

    @Override
    public void failed(Problem problem) {
      // It is tried again when the room is followed again.
    }
  }
}
