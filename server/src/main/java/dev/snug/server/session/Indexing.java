package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;

/// Indexes what was said lately, so that a search need not; a little of it, so that nobody waits for it long.
public final class Indexing implements Work {

  /// From so many entries on it is worth a commit.
  static final int ENOUGH = 100;

  /// A few milliseconds.
  static final int AT_ONCE = 200;

  private final House house;
  private final boolean all;

  /// @param all whether to go on until everything is indexed
  public Indexing(House house, boolean all) {
    this.house = house;
    this.all = all;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    house.rooms().index().catchUp(transaction, AT_ONCE);
  }

  @Override
  public void stored() {
    if (all && house.rooms().index().unindexed() > 0) {
      house.appender().submitAlways(this);
    }
  }
}
