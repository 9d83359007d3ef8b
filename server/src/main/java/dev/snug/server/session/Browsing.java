package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Room;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Somebody looks for rooms: the public ones and their own.
final class Browsing implements Work {

  private final House house;
  private final Session session;
  private final ClientFrame.Browse wish;
  private List<RoomSummary> found = List.of();
  private boolean more;

  Browsing(House house, Session session, ClientFrame.Browse wish) {
    this.house = house;
    this.session = session;
    this.wish = wish;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    var person = session.personOrNull();
    if (person == null) {
      return;
    }
    var in = house.log().roomsOf(transaction, person.id());
    var rooms =
        house.rooms().all().stream()
            .dropWhile(room -> wish.after() != null && !room.id().equals(wish.after()))
            .skip(wish.after() == null ? 0 : 1)
            .filter(room -> room.kind() == RoomKind.PUBLIC || in.contains(room.id()))
            .filter(this::isWanted)
            .limit(wish.limit() + 1L)
            .toList();
    more = rooms.size() > wish.limit();
    found = new ArrayList<>();
    for (var room : more ? rooms.subList(0, wish.limit()) : rooms) {
      found.add(house.rooms().summary(transaction, room, person.id()));
    }
  }

  @Override
  public void stored() {
    session.send(new ServerFrame.Browsed(wish.id(), found, more));
  }

  @Override
  public void notStored(StorageFailure failure) {
    session.refuse(wish.id(), failure.refusal(), Arrival.STORAGE_RETRY);
  }

  private boolean isWanted(Room room) {
    if (wish.find() == null) {
      return true;
    }
    var find = wish.find().toLowerCase(Locale.ROOT);
    return room.name().toLowerCase(Locale.ROOT).contains(find)
        || room.facts().topic().toLowerCase(Locale.ROOT).contains(find);
  }
}
