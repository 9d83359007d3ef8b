package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Room;
import dev.snug.server.room.Rooms;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import org.jspecify.annotations.Nullable;

/// Somebody follows a room, and comes into it first if they are not in it.
final class Joining implements Work {

  private final House house;
  private final Session session;
  private final String roomId;
  private final String entryId;
  private @Nullable Room room;
  private Rooms.@Nullable Outcome joined;
  private byte @Nullable [] following;

  Joining(House house, Session session, String roomId) {
    this.house = house;
    this.session = session;
    this.roomId = roomId;
    this.entryId = "joined-" + Invite.newSecret(house.random());
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    joined = null;
    following = null;
    var person = session.personOrNull();
    room = person == null ? null : house.rooms().findOrOpen(transaction, roomId).orElse(null);
    if (room == null || person == null) {
      return;
    }
    var state = house.rooms().state(transaction, room);
    if (state.member(person.id()).isEmpty()) {
      var body = new Body.Joined(person.name(), person.role(), person.key());
      joined = house.rooms().add(transaction, room, person.id(), entryId, body);
    }
    following = room.following(house.rooms().state(transaction, room), person);
  }

  @Override
  public void stored() {
    if (room == null || following == null) {
      if (session.personOrNull() != null) {
        session.refuse(null, Refusal.NO_SUCH_ROOM, 0);
      }
      return;
    }
    if (joined instanceof Rooms.Outcome.Added added) {
      room.deliver(added.entry());
    }
    session.hear(following);
    // Should the connection have ended meanwhile: its departure is behind this in the inbox and undoes it.
    house.rooms().follow(room, session);
    session.followed().add(room);
  }

  @Override
  public void notStored(StorageFailure failure) {
    session.refuse(null, failure.refusal(), Arrival.STORAGE_RETRY);
  }
}
