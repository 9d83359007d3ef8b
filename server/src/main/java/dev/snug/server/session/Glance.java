package dev.snug.server.session;

import dev.snug.server.account.Door;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody with an invite looks through the window before they come in.
final class Glance implements Work {

  private final House house;
  private final Session session;
  private final ClientFrame.Peek peek;
  private Optional<Door.Answer.Out> refusal = Optional.empty();
  private @Nullable String owner;

  Glance(House house, Session session, ClientFrame.Peek peek) {
    this.house = house;
    this.session = session;
    this.peek = peek;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    refusal = house.entrance().door().refuses(transaction, peek.invite(), session.wire().visitor());
    owner = house.people().owner(transaction).map(Person::name).orElse(null);
  }

  @Override
  public void stored() {
    if (refusal.isPresent()) {
      session.refuse(peek.id(), refusal.get().refusal(), refusal.get().retryAfter());
      return;
    }
    session.send(
        new ServerFrame.Peeked(
            peek.id(),
            new ServerFrame.House(house.name(), owner),
            house.attendance().first(ServerFrame.Peeked.PEOPLE_SHOWN),
            house.attendance().count()));
  }

  @Override
  public void notStored(StorageFailure failure) {
    session.refuse(peek.id(), failure.refusal(), Arrival.STORAGE_RETRY);
  }
}
