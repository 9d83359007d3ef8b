package dev.snug.client.command;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says something in a room, and ends when the house has stored it.
@Command(
    name = "say", description = "Says something in a room, and ends when the house has stored it.",
    mixinStandardHelpOptions = true, sortOptions = false)
final class SayCommand extends HouseCommand {

  @Parameters(index = "0", paramLabel = "ROOM", description = "The name or the id of the room.")
  private String room = "";

  @Parameters(index = "1", paramLabel = "TEXT", description = "What to say.")
  private String text = "";

  @Override
  void carryOut() throws Failed, InterruptedException {
    if (text.isBlank()) {
      throw new Failed(Failed.WRONG_USAGE, words().text("nothing-to-say"));
    }
    try (var visit = visit()) {
      var where = Rooms.find(visit.welcome(), room, words()).room();
      // The same id after a drop is the same message.
      var id = visit.newId();
      var entry = visit.ask(new ClientFrame.Post(id, where, new Body.Said(text)), frame ->
          frame instanceof ServerFrame.Delivered(var in, var it) && in.equals(where) && it.id().equals(id)
              && it.author().equals(visit.welcome().you().id()) ? Optional.of(it) : Optional.empty());
      answer(words().text("said", String.valueOf(entry.seq())),
          new JsonLine().field("room", where).field("seq", entry.seq()).field("at", entry.at()).field("id", entry.id()));
    }
  }
}
