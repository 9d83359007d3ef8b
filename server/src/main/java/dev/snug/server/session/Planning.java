package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Somebody plans something. All of their devices hear of it; planning the same again is answered with what became of
/// the first, to the one who asks.
final class Planning implements Work {

  /// A clock may be a little behind, and a decision takes its time.
  private static final long JUST_NOW = Duration.ofMinutes(1).toMillis();

  private final House house;
  private final Session session;
  private final Plan wanted;
  private @Nullable String planner;
  private @Nullable Plan made;
  private @Nullable ServerFrame known;
  private @Nullable Refusal refusal;

  private Planning(House house, Session session, Plan wanted) {
    this.house = house;
    this.session = session;
    this.wanted = wanted;
  }

  static Planning of(House house, Session session, ClientFrame.Schedule wish) {
    var what = new Plan.What.Message(wish.body());
    return new Planning(house, session, new Plan(wish.id(), wish.room(), wish.at(), what, false, null));
  }

  static Planning of(House house, Session session, ClientFrame.Remind wish) {
    var what = new Plan.What.Reminder(wish.seq());
    return new Planning(house, session, new Plan(wish.id(), wish.room(), wish.at(), what, false, null));
  }

  @Override
  public int bytes() {
    return bytes(wanted);
  }

  /// About how much memory a plan holds.
  static int bytes(Plan plan) {
    return switch (plan.what()) {
      case Plan.What.Message(Body.Said said) -> 300 + 2 * said.text().length();
      case Plan.What.Reminder _ -> 300;
    };
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    planner = null;
    made = null;
    known = null;
    refusal = null;
    var person = session.personOrNull();
    if (person == null) {
      return;
    }
    planner = person.id();
    known = known(transaction, person.id());
    if (known == null) {
      refusal = refuses(transaction, person.id());
    }
    if (known == null && refusal == null) {
      var at = Math.max(wanted.at(), now());
      made = new Plan(wanted.id(), wanted.room(), at, wanted.what(), false, null);
      house.desk().plans().add(transaction, person.id(), made);
    }
  }

  @Override
  public void stored() {
    if (refusal != null) {
      session.refuse(wanted.id(), refusal, 0);
    } else if (known != null) {
      session.send(known);
    } else if (planner != null && made != null) {
      house.desk().agenda().add(made.at());
      house.attendance().tell(planner, new ServerFrame.Planned(made));
    }
  }

  @Override
  public void notStored(StorageFailure failure) {
    session.refuse(wanted.id(), failure.refusal(), Arrival.STORAGE_RETRY);
  }

  /// What became of it when it was planned before: a plan, or an entry.
  private @Nullable ServerFrame known(Transaction transaction, String person) throws StorageFailure {
    var plan = house.desk().plans().find(transaction, person, wanted.id());
    if (plan.isPresent()) {
      return new ServerFrame.Planned(plan.get());
    }
    return house.log().named(transaction, person, wanted.id()).isPresent()
        ? new ServerFrame.PlanEnded(wanted.id())
        : null;
  }

  private @Nullable Refusal refuses(Transaction transaction, String person) throws StorageFailure {
    var room = house.rooms().find(wanted.room());
    if (room.isEmpty()) {
      return Refusal.NOT_IN_ROOM;
    }
    var state = house.rooms().state(transaction, room.get());
    if (state.member(person).isEmpty()) {
      return Refusal.NOT_IN_ROOM;
    }
    if (wanted.what() instanceof Plan.What.Reminder(long seq) && seq > state.top()) {
      return Refusal.NO_SUCH_MESSAGE;
    }
    if (wanted.what() instanceof Plan.What.Message(Body.Said said)) {
      var missing = house.rooms().refusesFiles(transaction, person, said);
      if (missing.isPresent()) {
        return missing.get();
      }
    }
    if (wanted.at() <= now() - JUST_NOW || wanted.at() > now() + Limits.PLANNED_AHEAD.toMillis()) {
      return Refusal.NOT_ALLOWED;
    }
    return house.desk().plans().count(transaction, person) >= Limits.PLANS ? Refusal.TOO_MANY : null;
  }

  private long now() {
    return house.clock().millis();
  }
}
