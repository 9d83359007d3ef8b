package dev.snug.client.control;

import dev.snug.client.model.Found;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import dev.snug.shared.search.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/// Looks for messages: in the house, and if that does not answer on this computer. Lives on the line's thread.
final class Seeking {

  /// A few milliseconds' work.
  private static final int INDEXED_IDLY = 100;

  /// What is indexed before somebody looks here; a second at most. What is left is found later.
  private static final int INDEXED_FIRST = 10_000;

  private final LocalStore store;
  private final Requests requests;
  private final Consumer<Update> updates;

  Seeking(LocalStore store, Requests requests, Consumer<Update> updates) {
    this.store = store;
    this.requests = requests;
    this.updates = updates;
  }

  void search(ClientFrame.Search wish, Consumer<Outcome<Found>> answer) {
    requests.ask(wish, new Requests.Reply() {
      @Override
      public void answered(ServerFrame frame) {
        tell(answer, frame instanceof ServerFrame.Found found
            ? new Outcome.Done<>(new Found(found.hits(), found.people(), found.next(), true))
            : new Outcome.Failed<>(new Problem.Refused(Refusal.MALFORMED)));
      }

      @Override
      public void failed(Problem problem) {
        tell(answer, isForHere(problem) ? here(wish) : new Outcome.Failed<>(problem));
      }
    });
  }

  /// Indexes a little of what was heard lately, while nobody waits.
  void idle() throws StoreFailed {
    store.sought().catchUp(INDEXED_IDLY);
  }

  /// The house cannot be reached, is too busy, or is older than searching.
  private static boolean isForHere(Problem problem) {
    return problem == Obstacle.UNREACHABLE
        || (problem instanceof Problem.Refused(var refusal) && (refusal.mayPass() || refusal == Refusal.UNKNOWN_TYPE));
  }

  private Outcome<Found> here(ClientFrame.Search wish) {
    try {
      store.sought().catchUp(INDEXED_FIRST);
      var query = Query.read(wish.query(), wish.zone());
      var page = store.sought().find(query, wish.room(), wish.before(), wish.limit(), store.you().orElse(""));
      var people = new LinkedHashMap<String, Person>();
      for (var hit : page.hits()) {
        var author = hit.message().entry().author();
        store.people().find(author).ifPresent(person -> people.put(author, person));
      }
      var hits =
          page.hits().stream()
              .map(hit -> new ServerFrame.Hit(hit.room(), hit.message().entry(), hit.message().state())).toList();
      return new Outcome.Done<>(new Found(hits, List.copyOf(people.values()), page.next(), false));
    } catch (StoreFailed e) {
      return new Outcome.Failed<>(Obstacles.of(e.reason()));
    }
  }

  private void tell(Consumer<Outcome<Found>> answer, Outcome<Found> outcome) {
    updates.accept(new Update.Answered(() -> answer.accept(outcome)));
  }
}
