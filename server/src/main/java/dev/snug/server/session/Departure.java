package dev.snug.server.session;

import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;

/// A connection ended: its session follows nothing any more.
record Departure(House house, Session session) implements Work {

  @Override
  public void store(Transaction transaction) {}

  @Override
  public void stored() {
    house.entrance().doorstep().left(session);
    var person = session.leaving();
    if (person == null) {
      return;
    }
    session.followed().forEach(room -> house.rooms().unfollow(room, session));
    session.followed().clear();
    house.attendance().leave(person, session);
    house.locate(person.id());
    session.person(null);
  }
}
