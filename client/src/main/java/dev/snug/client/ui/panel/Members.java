package dev.snug.client.ui.panel;

import dev.snug.client.model.RoomModel;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Those in a room in the order in which one looks for them: who keeps it, then who is here, then who came first.
final class Members {

  private Members() {}

  static List<Person> sorted(RoomModel room) {
    return room.members().stream()
        .sorted(Comparator.comparing(Person::role).thenComparingInt(each -> rank(room.present().get(each.id()))))
        .toList();
  }

  private static int rank(@Nullable Presence presence) {
    return switch (presence) {
      case HERE -> 0;
      case AWAY -> 1;
      case QUIET -> 2;
      case null -> 3;
    };
  }
}
