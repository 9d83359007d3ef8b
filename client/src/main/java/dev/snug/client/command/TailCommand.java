package dev.snug.client.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints what was said last in a room, and if it is asked to, what is said from then on.
@Command(
    name = "tail", description = "Prints what was said last in a room.", mixinStandardHelpOptions = true, sortOptions = false,
    showDefaultValues = true)
final class TailCommand extends HouseCommand {

  private static final int MOST = 100_000;

  @Parameters(index = "0", paramLabel = "ROOM", description = "The name or the id of the room.")
  private String room = "";

  @Option(names = "--last", paramLabel = "N", description = "How many messages, at most 100000.")
  private int last = 20;

  @Option(names = "--follow", description = "Go on with what is said from now on, until the program is told to stop.")
  private boolean follow;

  @Override
  void carryOut() throws Failed, InterruptedException {
    if (last < 0 || last > MOST) {
      throw new Failed(Failed.WRONG_USAGE, words().text("bad-last", String.valueOf(MOST)));
    }
    try (var visit = visit()) {
      var where = Rooms.find(visit.welcome(), room, words());
      var reading = new Reading(visit, where.room(), this::print);
      reading.last(last, where.top());
      if (follow) {
        reading.follow();
      }
    }
  }
}
