package dev.snug.server.session;

import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Rooms;

/// Tells the followers of all rooms who came and went since the last round.
record PresenceRound(Rooms rooms) implements Work {

  @Override
  public void store(Transaction transaction) {}

  @Override
  public void stored() {
    rooms.sayPresence();
  }
}
