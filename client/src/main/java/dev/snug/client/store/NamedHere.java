package dev.snug.client.store;

import dev.snug.shared.room.Names;
import dev.snug.shared.search.Query;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The people and rooms that a query names, as far as they are known here.
///
/// @param people everybody who is known
record NamedHere(Database database, People people) {

  /// The ids of those from whom it is to be.
  Set<String> authors(Query query, String you) throws StoreFailed {
    if (query.from().isEmpty()) {
      return Set.of();
    }
    var names = folded(query.from());
    var ids = new HashSet<String>();
    for (var person : people.all()) {
      if (names.contains(Names.fold(person.name())) || names.contains(person.id())) {
        ids.add(person.id());
      }
    }
    if (names.contains(Query.ME)) {
      ids.add(you);
    }
    return ids;
  }

  /// The ids of those rooms that this person is in and in which it is to stand.
  ///
  /// @param only this one, if it is one
  Set<String> rooms(Query query, @Nullable String only) throws StoreFailed {
    record Room(String id, String name) {}
    var names = folded(query.in());
    return database.rows(row -> new Room(row.getString(1), row.getString(2)), "SELECT id, name FROM room WHERE is_in").stream()
        .filter(room -> only == null || room.id().equals(only))
        .filter(room -> names.isEmpty() || names.contains(room.id()) || names.contains(Names.fold(room.name())))
        .map(Room::id)
        .collect(Collectors.toSet());
  }

  private static Set<String> folded(Iterable<String> names) {
    var folded = new HashSet<String>();
    names.forEach(name -> folded.add(Names.fold(name)));
    return folded;
  }
}
