package dev.snug.server;

import dev.snug.server.log.StoreCheck;
import java.io.IOException;
import picocli.CommandLine.Command;

/// Looks whether a house's store is in order, also while its server runs: see [StoreCheck].
@Command(
    name = "check", description = "Looks whether the store is in order; the server may run. Ends with 1 if it is not.",
    mixinStandardHelpOptions = true)
final class CheckCommand extends Subcommand {

  @Override
  int carryOut() throws IOException {
    try (var store = folder().reading()) {
      var found = new StoreCheck(store).run();
      found.problems().forEach(err()::println);
      say(
          found.rooms() + " rooms, " + found.entries() + " entries: "
              + (found.problems().isEmpty() ? "all in order." : found.problems().size() + " problems."),
          new JsonLine().flag("ok", found.problems().isEmpty()).field("rooms", found.rooms())
              .field("entries", found.entries()).texts("problems", found.problems()));
      return found.problems().isEmpty() ? DONE : NOT;
    }
  }
}
