package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.search.Query;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The people and rooms that a query names, as the house knows them; on a reader's thread.
///
/// @param person who asks
record NamedInQuery(House house, Transaction snapshot, Person person) {

  /// The ids of those from whom it is to be; nobody if the query names nobody who is known.
  Set<String> people(Query query) throws StorageFailure {
    var ids = new HashSet<String>();
    for (var name : query.from()) {
      if (name.equalsIgnoreCase(Query.ME)) {
        ids.add(person.id());
      }
      house.people().withId(snapshot, name.toLowerCase(Locale.ROOT)).map(Person::id).ifPresent(ids::add);
      house.people().named(snapshot, name).stream().map(Person::id).forEach(ids::add);
    }
    return ids;
  }

  /// Those of some rooms in which it is to stand.
  Set<String> rooms(Query query, Set<String> among) throws StorageFailure {
    if (query.in().isEmpty()) {
      return among;
    }
    var names = query.in().stream().map(Names::fold).collect(Collectors.toSet());
    var ids = new HashSet<String>();
    for (var room : house.log().named(snapshot, among)) {
      var isNamed = room.kind() == RoomKind.DIRECT
          ? house.log().otherMembers(snapshot, room.id(), person.id()).stream().map(Names::fold).anyMatch(names::contains)
          : names.contains(Names.fold(room.name()));
      if (isNamed || query.in().contains(room.id())) {
        ids.add(room.id());
      }
    }
    return ids;
  }
}
