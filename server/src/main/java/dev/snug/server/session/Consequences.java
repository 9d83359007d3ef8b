package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.room.Rooms;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import java.util.HashSet;
import java.util.Set;

/// What follows from an entry that was added, for the house and its other rooms, and what is told of it once it is stored. Writer
/// thread only.
///
/// @param changed those whom the house knows by another name, role or key since
record Consequences(House house, Telling telling, Set<Person> changed) {

  static Consequences of(House house, Transaction transaction, Rooms.Outcome.Added added) throws StorageFailure {
    var telling = new Telling(house, null);
    telling.add(transaction, added);
    for (var more : house.rules().follow(transaction, added)) {
      telling.add(transaction, more);
    }
    return new Consequences(house, telling, changed(house, transaction, added));
  }

  void tell() {
    telling.tell();
  }

  void tellTheChanged() {
    changed.forEach(house.attendance()::change);
  }

  private static Set<Person> changed(House house, Transaction transaction, Rooms.Outcome.Added added)
      throws StorageFailure {
    if (!added.room().id().equals(Rooms.LOBBY)) {
      return Set.of();
    }
    return switch (added.entry().body()) {
      case Body.RoleGiven given -> people(house, transaction, given.person(), added.entry().author());
      case Body.KeyGiven given -> people(house, transaction, given.person());
      case Body.Renamed _ -> people(house, transaction, added.entry().author());
      case Body.OfMessage _, Body.OnMessage _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> Set.of();
    };
  }

  private static Set<Person> people(House house, Transaction transaction, String... ids) throws StorageFailure {
    var people = new HashSet<Person>();
    for (var id : ids) {
      house.people().withId(transaction, id).ifPresent(people::add);
    }
    return people;
  }
}
