package dev.snug.server.session;

import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;

/// Tells the followers of all rooms who came, went, or is somewhere else since the last round.
record PresenceRound(House house) implements Work {

  @Override
  public void store(Transaction transaction) {}

  @Override
  public void stored() {
    var now = house.nanos().getAsLong();
    house.desk().appearing().take(now).forEach((session, presence) -> {
      var person = session.personOrNull();
      if (person != null) {
        session.appears(presence);
        house.locate(person.id());
      }
    });
    house.rooms().sayPresence(now);
  }
}
