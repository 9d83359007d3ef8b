package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import org.jspecify.annotations.Nullable;

/// Somebody has read a room up to an entry. If that is news, all of their devices hear what is left, and the other one in
/// a direct room that they have read.
final class Marking implements Work {

  private final House house;
  private final Session session;
  private final ClientFrame.Read read;
  private @Nullable String reader;
  private @Nullable String other;
  private ServerFrame.@Nullable Seen seen;

  Marking(House house, Session session, ClientFrame.Read read) {
    this.house = house;
    this.session = session;
    this.read = read;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    reader = null;
    other = null;
    seen = null;
    var person = session.personOrNull();
    var room = house.rooms().find(read.room());
    if (person == null || room.isEmpty() || read.seq() == 0) {
      return;
    }
    var state = house.rooms().state(transaction, room.get());
    var seq = Math.min(read.seq(), state.top());
    if (state.member(person.id()).isPresent()
        && house.markers().mark(transaction, read.room(), person.id(), seq)) {
      reader = person.id();
      other = new Receipts(house).other(transaction, room.get(), person.id()).orElse(null);
      seen = new ServerFrame.Seen(read.room(), person.id(), seq);
    }
  }

  @Override
  public void stored() {
    if (reader != null) {
      house.desk().counts().ofRoom(reader, read.room());
    }
    if (other != null && seen != null) {
      house.attendance().tell(other, seen);
    }
  }
}
