package dev.snug.server.session;

import dev.snug.server.log.Plans;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Rooms.Outcome;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import java.util.ArrayList;
import java.util.List;

/// Carries out the plans whose time has come. A message and the end of its plan are kept together, and it is posted
/// with the plan's id: whatever happens between the two, it is said once.
final class DueRound implements Work {

  private static final int MOST = 100;

  /// What is let be heard at once has to fit into an outbox together with what others say.
  private static final int BYTES_MOST = 128 * 1024;

  private final House house;
  private final List<News> news = new ArrayList<>();
  private Telling telling;
  private long next;

  DueRound(House house) {
    this.house = house;
    this.telling = new Telling(house, null);
  }

  /// What somebody is told of a plan of theirs.
  private record News(String person, ServerFrame frame) {}

  @Override
  public int bytes() {
    return BYTES_MOST;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    telling = new Telling(house, null);
    news.clear();
    var bytes = 0;
    for (var owned : house.desk().plans().coming(transaction, house.clock().millis(), MOST)) {
      bytes += Planning.bytes(owned.plan());
      if (bytes > BYTES_MOST) {
        break;
      }
      news.add(new News(owned.person(), carryOut(transaction, owned)));
    }
    // The rest has its turn at the next tick.
    next = house.desk().plans().next(transaction);
  }

  @Override
  public void stored() {
    house.desk().agenda().next(next);
    telling.tell();
    news.forEach(each -> house.attendance().tell(each.person(), each.frame()));
  }

  @Override
  public void notStored(StorageFailure failure) {
    house.desk().agenda().next(house.clock().millis() + Arrival.STORAGE_RETRY);
  }

  private ServerFrame carryOut(Transaction transaction, Plans.Owned owned) throws StorageFailure {
    return switch (owned.plan().what()) {
      case Plan.What.Reminder _ ->
          new ServerFrame.Planned(house.desk().plans().becomesDue(transaction, owned, null));
      case Plan.What.Message(Body.Said said) -> switch (post(transaction, owned, said)) {
        case Outcome.Not(Refusal refusal) ->
            new ServerFrame.Planned(house.desk().plans().becomesDue(transaction, owned, refusal));
        case Outcome.Known _ -> end(transaction, owned);
        case Outcome.Added added -> {
          telling.add(transaction, added);
          yield end(transaction, owned);
        }
      };
    };
  }

  private Outcome post(Transaction transaction, Plans.Owned owned, Body.Said said) throws StorageFailure {
    // In a room of two nobody is removed, so that there the house itself has to say no.
    return house.rooms().isBanned(transaction, owned.person())
        ? new Outcome.Not(Refusal.BANNED)
        : house.rules().post(transaction, owned.plan().room(), owned.person(), owned.plan().id(), said);
  }

  private ServerFrame end(Transaction transaction, Plans.Owned owned) throws StorageFailure {
    house.desk().plans().remove(transaction, owned.person(), owned.plan().id());
    return new ServerFrame.PlanEnded(owned.plan().id());
  }
}
