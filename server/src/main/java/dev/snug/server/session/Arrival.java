package dev.snug.server.session;

import dev.snug.server.account.Door;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import org.jspecify.annotations.Nullable;

/// Somebody says hello: who they are is decided and kept, then they are welcomed or turned away.
final class Arrival implements Work {

  static final long STORAGE_RETRY = 5_000;

  private final House house;
  private final Session session;
  private final Credential credential;
  private final boolean kept;
  private @Nullable Person entered;
  private Door.@Nullable Answer answer;
  private @Nullable ServerFrame welcome;
  private @Nullable Homecoming homecoming;

  Arrival(House house, Session session, Credential credential) {
    this(house, session, credential, true);
  }

  private Arrival(House house, Session session, Credential credential, boolean kept) {
    this.house = house;
    this.session = session;
    this.credential = credential;
    this.kept = kept;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    undo();
    if (session.stage() == Session.Stage.GONE) {
      return;
    }
    var decided = kept ? house.door().knock(transaction, credential, session.wire().visitor()) : unkept(transaction);
    answer = decided;
    if (decided instanceof Door.Answer.In(Person person, String token)) {
      // Known from here on, so that what the client sent right behind its hello finds out who it is from.
      session.person(person);
      house.attendance().enter(person, session);
      entered = person;
      welcome = welcome(transaction, person, token);
      homecoming = Homecoming.of(house, session, person, transaction);
    }
  }

  @Override
  public void stored() {
    if (answer instanceof Door.Answer.Out out) {
      session.turnAway(out.refusal(), out.retryAfter());
    } else if (welcome != null && homecoming != null) {
      session.stage(Session.Stage.IN);
      session.send(welcome);
      homecoming.tell();
    }
  }

  /// On a full disk those whom the house knows come in all the same, to read.
  @Override
  public void notStored(StorageFailure failure) {
    undo();
    if (!kept || !house.appender().submit(new Arrival(house, session, credential, false))) {
      session.turnAway(failure.refusal(), STORAGE_RETRY);
    }
  }

  private void undo() {
    if (entered != null) {
      house.attendance().leave(entered, session);
      entered = null;
      session.person(null);
    }
    answer = null;
    welcome = null;
    homecoming = null;
  }

  private Door.Answer unkept(Transaction transaction) throws StorageFailure {
    var known = house.door().known(transaction, credential);
    if (known.isEmpty()) {
      throw new StorageFailure(StorageFailure.Why.FULL, "a newcomer cannot be kept", null);
    }
    return new Door.Answer.In(known.get(), house.door().tokenFor(credential));
  }

  private ServerFrame welcome(Transaction transaction, Person person, String token) throws StorageFailure {
    var owner = house.people().owner(transaction).map(Person::name).orElse(null);
    return new ServerFrame.Welcome(
        house.epoch(),
        new ServerFrame.House(house.name(), owner),
        new ServerFrame.You(person.id(), person.name(), person.role()),
        token,
        house.rooms().ofPerson(transaction, person.id(), Limits.ROOMS_NAMED),
        Limits.standard());
  }
}
