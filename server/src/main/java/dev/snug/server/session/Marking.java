package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.ClientFrame;

/// Somebody has read a room up to an entry. Nobody is told; it comes back in their next welcome.
record Marking(House house, Session session, ClientFrame.Read read) implements Work {

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    var person = session.personOrNull();
    var room = house.rooms().find(read.room());
    if (person == null || room.isEmpty()) {
      return;
    }
    var state = house.rooms().state(transaction, room.get());
    if (state.member(person.id()).isPresent()) {
      house.markers().mark(transaction, read.room(), person.id(), Math.min(read.seq(), state.top()));
    }
  }

  @Override
  public void stored() {}
}
