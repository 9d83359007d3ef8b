package dev.snug.server.session;

import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;

/// Somebody lets the others of a room they follow know something fleeting.
record Relaying(House house, Session session, ClientFrame.Signal signal) implements Work {

  @Override
  public void store(Transaction transaction) {}

  @Override
  public void stored() {
    var person = session.personOrNull();
    if (person == null) {
      return;
    }
    house.rooms().find(signal.room())
        .filter(room -> room.isFollowedBy(session))
        .ifPresent(room ->
            room.relay(person.id(), new ServerFrame.Signalled(signal.room(), person.id(), signal.kind())));
  }
}
