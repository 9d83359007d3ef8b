package dev.snug.client.control;

import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.RoomSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks the house for what a person wants at once, and answers on the FX thread. Lives on the line's thread.
final class Errands {

  /// What can be remembered of rooms that this person is not in.
  private static final int MOST_KNOWN = 1_000;

  private final Requests requests;
  private final RoomSyncs rooms;
  private final Consumer<Update> updates;
  private final Map<String, RoomSummary> known = new HashMap<>();

  Errands(Requests requests, RoomSyncs rooms, Consumer<Update> updates) {
    this.requests = requests;
    this.rooms = rooms;
    this.updates = updates;
  }

  /// What an answer holds, if it is of the kind that was expected.
  interface Reading<T> {
    Optional<T> of(ServerFrame frame) throws StoreFailed;
  }

  /// Asks, and answers with what is read out of the house's answer.
  <T> void ask(ClientFrame frame, Reading<T> reading, Consumer<Outcome<T>> answer) {
    requests.ask(frame, new Requests.Reply() {
      @Override
      public void answered(ServerFrame frame) throws StoreFailed {
        var value = reading.of(frame);
        tell(answer, value.<Outcome<T>>map(Outcome.Done::new)
            .orElseGet(() -> new Outcome.Failed<>(new Problem.Refused(Refusal.MALFORMED))));
      }

      @Override
      public void failed(Problem problem) {
        tell(answer, new Outcome.Failed<>(problem));
      }
    });
  }

  /// Makes a room and opens it.
  void make(ClientFrame.MakeRoom wish, Consumer<Outcome<String>> answer) {
    ask(wish, frame -> frame instanceof ServerFrame.RoomMade made ? Optional.of(opened(made.room())) : Optional.empty(), answer);
  }

  void browse(ClientFrame.Browse wish, Consumer<Outcome<ServerFrame.Browsed>> answer) {
    ask(wish, frame -> {
      if (frame instanceof ServerFrame.Browsed browsed) {
        browsed.rooms().forEach(this::know);
        return Optional.of(browsed);
      }
      return Optional.empty();
    }, answer);
  }

  /// Comes into a room. Of one that was never heard of the house is asked first what it is.
  void enter(String id, String room, Consumer<Outcome<String>> answer) {
    if (rooms.find(room).isPresent()) {
      tell(answer, new Outcome.Done<>(room));
    } else if (known.containsKey(room)) {
      follow(id, known.get(room), answer);
    } else {
      lookFor(id, room, null, answer);
    }
  }

  /// A room of which the house has spoken.
  void know(RoomSummary room) {
    if (known.size() < MOST_KNOWN) {
      known.put(room.room(), room);
    }
  }

  private void lookFor(String id, String room, @Nullable String after, Consumer<Outcome<String>> answer) {
    requests.ask(new ClientFrame.Browse(id, null, after, Limits.ROOMS_NAMED), new Requests.Reply() {
      @Override
      public void answered(ServerFrame frame) {
        var page = frame instanceof ServerFrame.Browsed browsed ? browsed : new ServerFrame.Browsed(id, List.of(), false);
        var found = page.rooms().stream().filter(summary -> summary.room().equals(room)).findFirst();
        if (found.isPresent()) {
          follow(id, found.get(), answer);
        } else if (page.more() && !page.rooms().isEmpty()) {
          lookFor(id, room, page.rooms().getLast().room(), answer);
        } else {
          tell(answer, new Outcome.Failed<>(new Problem.Refused(Refusal.NO_SUCH_ROOM)));
        }
      }

      @Override
      public void failed(Problem problem) {
        tell(answer, new Outcome.Failed<>(problem));
      }
    });
  }

  private void follow(String id, RoomSummary room, Consumer<Outcome<String>> answer) {
    ask(new ClientFrame.Follow(id, room.room()), frame ->
        frame instanceof ServerFrame.Following ? Optional.of(opened(isIn(room))) : Optional.empty(), answer);
  }

  private String opened(RoomSummary room) throws StoreFailed {
    rooms.news(room);
    return room.room();
  }

  private <T> void tell(Consumer<Outcome<T>> answer, Outcome<T> outcome) {
    updates.accept(new Update.Answered(() -> answer.accept(outcome)));
  }

  private static RoomSummary isIn(RoomSummary room) {
    return new RoomSummary(
        room.room(), room.kind(), room.name(), room.topic(), room.archived(), room.top(), room.read(),
        room.memberCount(), true, room.people());
  }
}
