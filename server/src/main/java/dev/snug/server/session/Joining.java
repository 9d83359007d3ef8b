package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Room;
import dev.snug.server.room.Rooms;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import org.jspecify.annotations.Nullable;

/// Somebody follows a room, and comes into it first if they are not in it.
final class Joining implements Work {

  private final House house;
  private final Session session;
  private final ClientFrame.Follow follow;
  private final String entryId;
  private @Nullable Room room;
  private Telling telling;
  private Room.@Nullable Opening following;
  private @Nullable ServerFrame seen;
  private @Nullable Refusal refusal;

  Joining(House house, Session session, ClientFrame.Follow follow) {
    this.house = house;
    this.session = session;
    this.follow = follow;
    this.entryId = "joined-" + Invite.newSecret(house.random());
    this.telling = new Telling(house, session);
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    telling = new Telling(house, session);
    following = null;
    seen = null;
    refusal = null;
    var person = session.personOrNull();
    if (person == null) {
      return;
    }
    room = house.rooms().findOrOpen(transaction, follow.room()).orElse(null);
    refusal = refuses(transaction, person);
    if (room != null && refusal == null) {
      following = room.following(follow.id(), house.rooms().state(transaction, room), person);
      seen = new Receipts(house).seenBy(transaction, room, person.id()).orElse(null);
    }
  }

  @Override
  public void stored() {
    if (refusal != null) {
      session.refuse(follow.id(), refusal, 0);
      return;
    }
    telling.tell();
    var person = session.personOrNull();
    if (room != null && following != null && person != null) {
      var presence = house.attendance().presence(person.id());
      session.hear(following.with(presence));
      if (seen != null) {
        session.send(seen);
      }
      // Should the connection have ended meanwhile: its departure is behind this in the inbox and undoes it.
      house.rooms().follow(room, session, presence);
      session.followed().add(room);
    }
  }

  @Override
  public void notStored(StorageFailure failure) {
    session.refuse(follow.id(), failure.refusal(), Arrival.STORAGE_RETRY);
  }

  /// Who was banned from the house a moment ago does not come back into its other rooms.
  private @Nullable Refusal refuses(Transaction transaction, Person person) throws StorageFailure {
    if (house.rooms().isBanned(transaction, person.id())) {
      return Refusal.BANNED;
    }
    return room == null ? Refusal.NO_SUCH_ROOM : comeIn(transaction, room, person);
  }

  private @Nullable Refusal comeIn(Transaction transaction, Room room, Person person) throws StorageFailure {
    if (house.rooms().state(transaction, room).member(person.id()).isPresent()) {
      return null;
    }
    var outcome =
        house.rooms().add(transaction, room, person.id(), entryId, HouseRules.joining(room, person));
    return switch (outcome) {
      case Rooms.Outcome.Added added -> {
        telling.add(transaction, added);
        yield null;
      }
      // Who may not come into a room that is not public does not learn that there is one.
      case Rooms.Outcome.Not not -> room.kind() == RoomKind.PUBLIC ? not.refusal() : Refusal.NO_SUCH_ROOM;
      case Rooms.Outcome.Known _ -> throw new IllegalStateException("a random id is known");
    };
  }
}
