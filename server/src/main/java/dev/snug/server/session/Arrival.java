package dev.snug.server.session;

import dev.snug.server.account.Door;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.RoomSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody says hello: who they are is decided and kept, then they are welcomed or turned away.
final class Arrival implements Work {

  static final long STORAGE_RETRY = 5_000;

  private final House house;
  private final Session session;
  private final Credential credential;
  private final Manner manner;
  private @Nullable Person entered;
  private Door.@Nullable Answer answer;
  private @Nullable ServerFrame welcome;
  private @Nullable Homecoming homecoming;
  private boolean canOpen;
  private List<Session> openers = List.of();

  private enum Manner {
    /// As everybody.
    ASKING,
    /// Somebody opened.
    ADMITTED,
    /// Nothing can be kept now.
    UNKEPT
  }

  Arrival(House house, Session session, Credential credential) {
    this(house, session, credential, Manner.ASKING);
  }

  private Arrival(House house, Session session, Credential credential, Manner manner) {
    this.house = house;
    this.session = session;
    this.credential = credential;
    this.manner = manner;
  }

  /// Of somebody who knocked and to whom the door was opened.
  static Arrival admitted(House house, Session session, Credential.ByKey key) {
    return new Arrival(house, session, key, Manner.ADMITTED);
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    undo();
    if (session.stage() == Session.Stage.GONE) {
      return;
    }
    var decided = decided(transaction);
    answer = decided;
    if (decided instanceof Door.Answer.In(Person person, String token, var device)) {
      // Known from here on, so that what the client sent right behind its hello finds out who it is from.
      session.person(person);
      session.device(device);
      house.attendance().enter(person, session);
      entered = person;
      var overview = house.rooms().overview(transaction, person.id(), Limits.ROOMS_NAMED);
      welcome = welcome(transaction, person, token, overview.rooms());
      homecoming = Homecoming.of(house, session, person, overview.mayHaveNews(), transaction);
      canOpen = house.rooms().rightsInHouse(transaction, person).contains(Right.ADMIT);
    }
    if (decided instanceof Door.Answer.Waits) {
      openers = house.entrance().doorstep().openers(transaction);
    }
  }

  @Override
  public void stored() {
    switch (answer) {
      case Door.Answer.Out out -> session.turnAway(out.refusal(), out.retryAfter());
      case Door.Answer.Waits waits -> house.entrance().doorstep().knock(session, waits.who(), openers);
      case Door.Answer.In _ -> comeIn();
      case null -> {}
    }
  }

  /// On a full disk those whom the house knows come in all the same, to read.
  @Override
  public void notStored(StorageFailure failure) {
    undo();
    if (manner == Manner.UNKEPT
        || !house.appender().submit(new Arrival(house, session, credential, Manner.UNKEPT))) {
      session.turnAway(failure.refusal(), STORAGE_RETRY);
    }
  }

  private void undo() {
    if (entered != null) {
      house.attendance().leave(entered, session);
      entered = null;
      session.person(null);
      session.device(null);
    }
    canOpen = false;
    openers = List.of();
    answer = null;
    welcome = null;
    homecoming = null;
  }

  private void comeIn() {
    house.entrance().door().letIn(credential);
    session.stage(Session.Stage.IN);
    if (welcome != null && homecoming != null) {
      session.send(welcome);
      homecoming.tell();
    }
    if (canOpen) {
      house.entrance().doorstep().tellAll(session);
    }
  }

  private Door.Answer decided(Transaction transaction) throws StorageFailure {
    return switch (manner) {
      case ASKING -> house.entrance().door().knock(transaction, credential, session.wire().visitor());
      case ADMITTED -> house.entrance().door().admit(transaction, credential);
      case UNKEPT -> unkept(transaction);
    };
  }

  private Door.Answer unkept(Transaction transaction) throws StorageFailure {
    var known = house.entrance().door().known(transaction, credential);
    if (known.isEmpty()) {
      throw new StorageFailure(StorageFailure.Why.FULL, "a newcomer cannot be kept", null);
    }
    return known.get();
  }

  private ServerFrame welcome(Transaction transaction, Person person, String token, List<RoomSummary> rooms)
      throws StorageFailure {
    var owner = house.people().owner(transaction).map(Person::name).orElse(null);
    return new ServerFrame.Welcome(
        house.epoch(),
        new ServerFrame.House(house.name(), owner),
        new ServerFrame.You(person.id(), person.name(), person.role()),
        token,
        rooms,
        Limits.standard());
  }
}
