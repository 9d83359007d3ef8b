package dev.snug.client.control;

import dev.snug.client.model.Problem;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Places of a room's log that somebody wants to see and that may not be kept here yet. Lives on the line's thread.
final class RoomGoals {

  private final String id;
  private final LocalStore store;
  private final List<Goal> goals = new ArrayList<>();

  RoomGoals(String id, LocalStore store) {
    this.id = id;
    this.store = store;
  }

  /// What is done when the place is kept, or cannot be had.
  interface Arrival {
    void arrived() throws StoreFailed;

    void failed(Problem problem);
  }

  /// A place.
  ///
  /// @param seq the number of the entry, if there is no time
  private record Goal(long seq, @Nullable Instant at, Arrival arrival) {}

  void add(long seq, Arrival arrival) {
    goals.add(new Goal(seq, null, arrival));
  }

  void add(Instant at, Arrival arrival) {
    goals.add(new Goal(0, at, arrival));
  }

  boolean isEmpty() {
    return goals.isEmpty();
  }

  /// Arrives where it can.
  ///
  /// @param low the first entry that is kept; 0 for none
  /// @param isAll whether nothing stands before it that could be had
  void reach(long low, boolean isAll) throws StoreFailed {
    for (var goal : List.copyOf(goals)) {
      if (low > 0 && (isAll || isKept(goal, low))) {
        goals.remove(goal);
        goal.arrival().arrived();
      }
    }
  }

  /// The house cannot be asked.
  void fail() {
    var failed = List.copyOf(goals);
    goals.clear();
    failed.forEach(goal -> goal.arrival().failed(Obstacle.UNREACHABLE));
  }

  private boolean isKept(Goal goal, long low) throws StoreFailed {
    var at = goal.at();
    return at == null
        ? low <= goal.seq()
        : store.find(id, low).map(message -> message.entry().at() < at.toEpochMilli()).orElse(false);
  }
}
