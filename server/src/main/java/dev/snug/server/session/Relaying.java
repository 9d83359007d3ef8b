package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Room;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Right;
import org.jspecify.annotations.Nullable;

/// Somebody lets the others of a room they follow know something fleeting, if they may say something there.
final class Relaying implements Work {

  private final House house;
  private final Session session;
  private final ClientFrame.Signal signal;
  private @Nullable Room room;

  Relaying(House house, Session session, ClientFrame.Signal signal) {
    this.house = house;
    this.session = session;
    this.signal = signal;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    room = null;
    var person = session.personOrNull();
    var wanted = house.rooms().find(signal.room());
    if (person == null || wanted.isEmpty() || !wanted.get().isFollowedBy(session)) {
      return;
    }
    var state = house.rooms().state(transaction, wanted.get());
    if (!state.facts().archived()
        && state.rights(person.id(), house.clock().millis()).contains(Right.SAY)) {
      room = wanted.get();
    }
  }

  @Override
  public void stored() {
    var person = session.personOrNull();
    if (room != null && person != null) {
      room.relay(person.id(), new ServerFrame.Signalled(room.id(), person.id(), signal.kind()));
    }
  }
}
