package dev.snug.client.command;

import dev.snug.shared.protocol.ServerFrame.Welcome;
import dev.snug.shared.room.RoomSummary;
import java.util.List;
import java.util.stream.Collectors;

/// The rooms of a house that this person is in, by what one calls them.
final class Rooms {

  private Rooms() {}

  /// The room that is meant.
  ///
  /// @param called its id or its name, perhaps with a `#` before it
  /// @throws Failed if there is none, or more than one
  static RoomSummary find(Welcome welcome, String called, Words words) throws Failed {
    var name = called.startsWith("#") ? called.substring(1) : called;
    var rooms = welcome.rooms().stream().filter(RoomSummary::in).toList();
    var byId = rooms.stream().filter(each -> each.room().equals(name)).findFirst();
    if (byId.isPresent()) {
      return byId.get();
    }
    var meant = rooms.stream().filter(each -> each.name().equalsIgnoreCase(name)).toList();
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    if (meant.isEmpty()) {
      throw new Failed(Failed.REFUSED, words.text("no-such-room", called, written(rooms.stream().map(RoomSummary::name).toList())));
    }
    throw new Failed(Failed.WRONG_USAGE, words.text("which-room", called, written(meant.stream().map(RoomSummary::room).toList())));
  }

  private static String written(List<String> names) {
    return names.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
  }
}
