package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import org.jspecify.annotations.Nullable;

/// Somebody gives up a plan, or puts a reminder away. All of their devices hear of it.
final class Cancelling implements Work {

  private final House house;
  private final Session session;
  private final ClientFrame.Cancel wish;
  private @Nullable String planner;
  private boolean found;

  Cancelling(House house, Session session, ClientFrame.Cancel wish) {
    this.house = house;
    this.session = session;
    this.wish = wish;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    var person = session.personOrNull();
    planner = person == null ? null : person.id();
    found = planner != null && house.desk().plans().remove(transaction, planner, wish.plan());
  }

  @Override
  public void stored() {
    if (planner == null) {
      return;
    }
    if (found) {
      session.send(new ServerFrame.Done(wish.id()));
      house.attendance().tell(planner, new ServerFrame.PlanEnded(wish.plan()));
    } else {
      session.refuse(wish.id(), Refusal.NOT_FOUND, 0);
    }
  }

  @Override
  public void notStored(StorageFailure failure) {
    session.refuse(wish.id(), failure.refusal(), Arrival.STORAGE_RETRY);
  }
}
