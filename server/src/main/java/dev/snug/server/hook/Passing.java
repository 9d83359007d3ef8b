package dev.snug.server.hook;

import dev.snug.server.account.Hooks;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;

/// A hook need not be told of anything up to an entry any more.
///
/// @param done runs once that is kept
/// @param failed runs if it is not
record Passing(Hooks hooks, Hooks.Hook hook, long seq, Runnable done, Runnable failed) implements Work {

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    hooks.passed(transaction, hook, seq);
  }

  @Override
  public void stored() {
    done.run();
  }

  @Override
  public void notStored(StorageFailure failure) {
    failed.run();
  }
}
