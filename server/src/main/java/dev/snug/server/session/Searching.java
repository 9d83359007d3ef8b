package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;

/// Somebody looks for messages: first what was said lately is indexed, then a reader looks.
final class Searching implements Work {

  /// What can be said while nobody indexes is fewer; beyond it the house is busy with old messages.
  private static final int ROUNDS = 25;

  private final House house;
  private final Session session;
  private final ClientFrame.Search wish;
  private int rounds;

  Searching(House house, Session session, ClientFrame.Search wish) {
    this.house = house;
    this.session = session;
    this.wish = wish;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    house.rooms().index().catchUp(transaction);
  }

  @Override
  public void stored() {
    var isBehind = house.rooms().index().unindexed() > 0;
    if (!isBehind) {
      look();
    } else if (++rounds >= ROUNDS || !house.appender().submit(this)) {
      session.refuse(wish.id(), Refusal.BUSY, Leafing.SLOW_RETRY);
    }
  }

  /// On a full disk nothing is indexed, and what was before is found.
  @Override
  public void notStored(StorageFailure failure) {
    look();
  }

  private void look() {
    if (!house.readers().submit(new Looking(house, session, wish))) {
      session.refuse(wish.id(), Refusal.BUSY, Commands.BUSY_FOR);
    }
  }
}
