package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;

/// Indexes what was said lately, so that a search need not: a little of it, so that nobody waits for it long, and more as long as
/// there is nothing else to do.
///
/// @param house where that is
public record Indexing(House house) implements Work {

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    house.rooms().index().catchUp(transaction);
  }

  @Override
  public void stored() {
    var index = house.rooms().index();
    if (index.unindexed() > 0 && index.isQuiet() && house.appender().isIdle()) {
      house.appender().submitFleeting(this);
    }
  }
}
