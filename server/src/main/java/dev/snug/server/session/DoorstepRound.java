package dev.snug.server.session;

import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;

/// Looks whether somebody has waited at the door for too long.
record DoorstepRound(Doorstep doorstep) implements Work {

  @Override
  public void store(Transaction transaction) {}

  @Override
  public void stored() {
    doorstep.lookAround();
  }
}
