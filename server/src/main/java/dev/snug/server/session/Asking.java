package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import org.jspecify.annotations.Nullable;

/// Somebody in the house asks something of it: that is decided, kept, and answered when it is on the disk.
final class Asking implements Work {

  private final House house;
  private final Session session;
  private final @Nullable String id;
  private final Wish wish;
  private @Nullable Reply reply;

  /// @param id of the frame that asks
  Asking(House house, Session session, @Nullable String id, Wish wish) {
    this.house = house;
    this.session = session;
    this.id = id;
    this.wish = wish;
  }

  /// What is asked.
  @FunctionalInterface
  interface Wish {
    /// Decides, and keeps what follows; may be asked twice, as [Work#store].
    ///
    /// @param person who asks, as the store knows them now
    Reply decide(Transaction transaction, Person person) throws StorageFailure;
  }

  /// What becomes of it.
  sealed interface Reply {
    /// It is granted.
    ///
    /// @param after what is done once it is kept and answered
    record Granted(ServerFrame answer, Runnable after) implements Reply {}

    /// It is not.
    record Not(Refusal refusal) implements Reply {}

    static Reply granted(ServerFrame answer) {
      return new Granted(answer, () -> {});
    }
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    reply = null;
    var asking = session.personOrNull();
    var person = asking == null ? null : house.people().withId(transaction, asking.id()).orElse(null);
    if (person != null) {
      reply = wish.decide(transaction, person);
    }
  }

  @Override
  public void stored() {
    switch (reply) {
      case Reply.Granted(var answer, var after) -> {
        session.send(answer);
        after.run();
      }
      case Reply.Not(var refusal) -> session.refuse(id, refusal, 0);
      case null -> {}
    }
  }

  @Override
  public void notStored(StorageFailure failure) {
    session.refuse(id, failure.refusal(), Arrival.STORAGE_RETRY);
  }
}
