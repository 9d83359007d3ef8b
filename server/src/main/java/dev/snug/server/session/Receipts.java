package dev.snug.server.session;

import dev.snug.server.log.Settings;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.room.Room;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import java.util.Optional;

/// How far the other one in a direct room has read. Whoever does not let it be seen does not see it either, so it is
/// between two who both want it. Writer thread only.
record Receipts(House house) {

  /// The other one in a direct room, if both of them see how far the other has read.
  Optional<String> other(Transaction transaction, Room room, String person) throws StorageFailure {
    if (room.kind() != RoomKind.DIRECT || isOff(transaction, person)) {
      return Optional.empty();
    }
    var other =
        house.rooms().state(transaction, room).members().stream()
            .map(Person::id)
            .filter(id -> !id.equals(person))
            .findFirst();
    return other.isPresent() && isOff(transaction, other.get()) ? Optional.empty() : other;
  }

  /// How far the other one has read, if this person sees it and they have begun.
  Optional<ServerFrame.Seen> seenBy(Transaction transaction, Room room, String person) throws StorageFailure {
    var other = other(transaction, room, person);
    return other.isEmpty()
        ? Optional.empty()
        : house.markers().in(transaction, room.id(), other.get())
            .map(seq -> new ServerFrame.Seen(room.id(), other.get(), seq));
  }

  private boolean isOff(Transaction transaction, String person) throws StorageFailure {
    return house.desk().settings().isOff(transaction, person, Settings.RECEIPTS);
  }
}
