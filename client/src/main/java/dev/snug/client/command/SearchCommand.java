package dev.snug.client.command;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks for messages, the newest first.
@Command(
    name = "search",
    description = "Looks for messages, the newest first: words, \"phrases\", beginnings*, from:, in:, has:, before:, after:, on:.",
    mixinStandardHelpOptions = true, sortOptions = false, showDefaultValues = true)
final class SearchCommand extends HouseCommand {

  @Parameters(index = "0", paramLabel = "QUERY", description = "What to look for.")
  private String query = "";

  @Option(names = "--room", paramLabel = "ROOM", description = "Only in this room.")
  private @Nullable String room;

  @Option(names = "--last", paramLabel = "N", description = "How many at most, the newest.")
  private int last = Limits.FOUND;

  @Override
  void carryOut() throws Failed, InterruptedException {
    if (last < 1 || query.length() > Limits.QUERY_LENGTH) {
      throw new Failed(Failed.WRONG_USAGE, words().text(last < 1 ? "too-few" : "query-too-long", String.valueOf(Limits.QUERY_LENGTH)));
    }
    try (var visit = visit()) {
      var only = room == null ? null : Rooms.find(visit.welcome(), room, words()).room();
      var found = 0;
      @Nullable Long next = null;
      do {
        var page = page(visit, only, next, Math.min(Limits.FOUND, last - found));
        var names = page.people().stream().collect(Collectors.toMap(Person::id, Person::name, (one, _) -> one));
        for (var hit : page.hits()) {
          Line.of(hit.room(), hit.entry(), hit.now(), names.getOrDefault(hit.entry().author(), hit.entry().author())).ifPresent(this::print);
          found++;
        }
        next = page.next();
      } while (next != null && found < last);
      if (found == 0) {
        throw new Failed(Failed.REFUSED, words().text("nothing-found", query));
      }
    }
  }

  private ServerFrame.Found page(Visit visit, @Nullable String only, @Nullable Long before, int limit)
      throws Failed, InterruptedException {
    var id = visit.newId();
    return visit.ask(new ClientFrame.Search(id, query, clock().getZone(), only, before, limit), frame ->
        frame instanceof ServerFrame.Found found && found.id().equals(id) ? Optional.of(found) : Optional.empty());
  }
}
