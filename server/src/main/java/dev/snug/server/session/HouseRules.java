package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.room.Room;
import dev.snug.server.room.Rooms;
import dev.snug.server.room.Rooms.Outcome.Added;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is decided in the lobby is decided for the house: who has which role, name and key, and who may not be here. The
/// other rooms get entries of their own that say so, so that each room's log tells the whole of its story. Writer
/// thread only.
final class HouseRules {

  private final House house;

  HouseRules(House house) {
    this.house = house;
  }

  /// Why the house does not allow what the room would; empty when nothing speaks against it.
  Optional<Refusal> refuses(Transaction transaction, Room room, String author, Body body) throws StorageFailure {
    if (house.rooms().isBanned(transaction, author)) {
      return Optional.of(Refusal.BANNED);
    }
    return switch (body) {
      case Body.KeyGiven given when !isLobby(room) || house.people().byKey(transaction, given.key()).isPresent() ->
          Optional.of(Refusal.NOT_ALLOWED);
      case Body.Renamed _ when !isLobby(room) -> Optional.of(Refusal.NOT_ALLOWED);
      case Body.Renamed renamed -> house.entrance().door().refusesName(transaction, renamed.name(), author);
      case Body.NameSet set when !Names.isName(set.name()) -> Optional.of(Refusal.BAD_NAME);
      case Body.OnPerson on when house.people().withId(transaction, on.person()).isEmpty() ->
          Optional.of(Refusal.NOT_FOUND);
      case Body.RoleGiven given when isLobby(room) -> refusesKeeping(transaction, given.person());
      case Body.KeyGiven given -> refusesKeeping(transaction, given.person());
      case Body.OfMessage _, Body.OnMessage _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> Optional.empty();
    };
  }

  /// Who is more than a guest who came by name alone has their name for good.
  private Optional<Refusal> refusesKeeping(Transaction transaction, String id) throws StorageFailure {
    var person = house.people().withId(transaction, id);
    return person.isEmpty() ? Optional.empty() : house.entrance().door().refusesKeeping(transaction, person.get());
  }

  /// Adds an entry that somebody wants in a room, if the house and the room allow it.
  Rooms.Outcome post(Transaction transaction, String roomId, String author, String id, Body body)
      throws StorageFailure {
    var room = house.rooms().find(roomId);
    if (room.isEmpty() || isHidden(transaction, room.get(), author, id)) {
      return new Rooms.Outcome.Not(Refusal.NO_SUCH_ROOM);
    }
    var refusal = refuses(transaction, room.get(), author, body);
    if (refusal.isEmpty()) {
      return house.rooms().add(transaction, room.get(), author, id, body);
    }
    return house.log().named(transaction, author, id)
        .<Rooms.Outcome>map(Rooms.Outcome.Known::new)
        .orElse(new Rooms.Outcome.Not(refusal.get()));
  }

  /// Who is not in a room that is not public does not learn that there is one; unless they were, and ask again for what
  /// they said.
  private boolean isHidden(Transaction transaction, Room room, String author, String id) throws StorageFailure {
    return room.kind() != RoomKind.PUBLIC
        && house.rooms().state(transaction, room).member(author).isEmpty()
        && house.log().named(transaction, author, id).isEmpty();
  }

  /// What follows from an entry for the house and its other rooms.
  List<Added> follow(Transaction transaction, Added added) throws StorageFailure {
    if (!isLobby(added.room())) {
      return joined(transaction, added);
    }
    var author = added.entry().author();
    return switch (added.entry().body()) {
      case Body.RoleGiven given -> roleGiven(transaction, author, given);
      case Body.KeyGiven given -> {
        house.entrance().codes().forget(given.person());
        house.people().giveKey(transaction, given.person(), given.key(), added.entry().at());
        yield repeat(transaction, given.person(), Entry.HOUSE, given);
      }
      case Body.Renamed renamed -> {
        house.people().rename(transaction, author, renamed.name());
        yield repeat(transaction, author, author, renamed);
      }
      case Body.Banned banned -> repeat(transaction, banned.person(), Entry.HOUSE, new Body.Removed(banned.person()));
      case Body.OfMessage _, Body.OnMessage _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> List.of();
    };
  }

  /// Tells all rooms of somebody by which of their keys people know them from now on.
  List<Added> sayKey(Transaction transaction, String person, PublicKey key) throws StorageFailure {
    var given = new Body.KeyGiven(person, key);
    var all = new ArrayList<>(add(transaction, house.rooms().lobby(), Entry.HOUSE, given));
    all.addAll(repeat(transaction, person, Entry.HOUSE, given));
    return all;
  }

  /// The entry by which somebody comes into a room.
  static Body.Joined joining(Room room, Person person) {
    return new Body.Joined(person.name(), roleIn(room, person), person.key());
  }

  /// Everybody is in a public room what they are in the house; elsewhere they are members, unless that would be more.
  private static Role roleIn(Room room, Person person) {
    return switch (room.kind()) {
      case PUBLIC -> person.role();
      case PRIVATE, GROUP -> Role.MEMBER.isWeakerThan(person.role()) ? Role.MEMBER : person.role();
      case DIRECT -> Role.MEMBER;
    };
  }

  /// Who is chosen for a group is in it at once.
  private List<Added> joined(Transaction transaction, Added added) throws StorageFailure {
    if (!(added.entry().body() instanceof Body.Invited(String id)) || added.room().kind() == RoomKind.PRIVATE
        || added.room().kind() == RoomKind.PUBLIC) {
      return List.of();
    }
    var person = house.people().withId(transaction, id);
    return person.isEmpty() ? List.of() : add(transaction, added.room(), id, joining(added.room(), person.get()));
  }

  private List<Added> roleGiven(Transaction transaction, String author, Body.RoleGiven given) throws StorageFailure {
    var all = new ArrayList<>(changeRole(transaction, given));
    if (given.role() == Role.OWNER) {
      all.addAll(changeRole(transaction, new Body.RoleGiven(author, Role.MODERATOR)));
    }
    return all;
  }

  /// In the public rooms they were what they were in the house, unless somebody there decided otherwise.
  private List<Added> changeRole(Transaction transaction, Body.RoleGiven given) throws StorageFailure {
    var before = house.people().withId(transaction, given.person());
    if (before.isEmpty()) {
      return List.of();
    }
    house.people().give(transaction, before.get(), given.role());
    var all = new ArrayList<Added>();
    for (var room : others(transaction, given.person())) {
      var there = house.rooms().state(transaction, room).member(given.person());
      if (room.kind() == RoomKind.PUBLIC && there.isPresent() && there.get().role() == before.get().role()) {
        all.addAll(add(transaction, room, Entry.HOUSE, given));
      }
    }
    return all;
  }

  private List<Added> repeat(Transaction transaction, String person, String author, Body body) throws StorageFailure {
    var all = new ArrayList<Added>();
    for (var room : others(transaction, person)) {
      // A talk between two stays theirs, whatever becomes of one of them.
      if (room.kind() != RoomKind.DIRECT || !(body instanceof Body.Removed)) {
        if (body instanceof Body.Removed) {
          all.addAll(succeed(transaction, room, person));
        }
        all.addAll(add(transaction, room, author, body));
      }
    }
    return all;
  }

  /// If the only owner of a room has to go, the strongest of the others, and of those the one who came first, owns it.
  private List<Added> succeed(Transaction transaction, Room room, String leaving) throws StorageFailure {
    var members = house.rooms().state(transaction, room).members();
    var owners = members.stream().filter(member -> member.role() == Role.OWNER).toList();
    if (owners.size() != 1 || !owners.getFirst().id().equals(leaving)) {
      return List.of();
    }
    var successor =
        members.stream().filter(member -> !member.id().equals(leaving)).min(Comparator.comparing(Person::role));
    return successor.isEmpty()
        ? List.of()
        : add(transaction, room, Entry.HOUSE, new Body.RoleGiven(successor.get().id(), Role.OWNER));
  }

  private List<Room> others(Transaction transaction, String person) throws StorageFailure {
    var in = house.log().roomsOf(transaction, person);
    return house.rooms().all().stream().filter(room -> in.contains(room.id()) && !isLobby(room)).toList();
  }

  private List<Added> add(Transaction transaction, Room room, String author, Body body) throws StorageFailure {
    var id = "house-" + Invite.newSecret(house.random());
    return house.rooms().add(transaction, room, author, id, body) instanceof Added added ? List.of(added) : List.of();
  }

  private static boolean isLobby(Room room) {
    return room.id().equals(Rooms.LOBBY);
  }
}
