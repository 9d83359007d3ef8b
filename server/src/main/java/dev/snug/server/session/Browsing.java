package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Room;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.RoomSummary;
import java.util.List;
import java.util.Locale;

/// Somebody looks for rooms: the public ones and their own.
final class Browsing implements Work {

  private final House house;
  private final Session session;
  private final ClientFrame.Browse wish;
  private List<RoomSummary> found = List.of();

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
    found = house.rooms().open(transaction, person.id(), wish.after(), wish.limit() + 1, this::isWanted);
  }

  @Override
  public void stored() {
    var more = found.size() > wish.limit();
    session.send(new ServerFrame.Browsed(wish.id(), more ? found.subList(0, wish.limit()) : found, more));
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
