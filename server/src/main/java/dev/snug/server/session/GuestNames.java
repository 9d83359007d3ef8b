package dev.snug.server.session;

import dev.snug.shared.room.Likeness;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The names of the guests who are here, each theirs until they leave. Only the writer thread touches it.
final class GuestNames {

  private final Map<String, Set<String>> looks = new HashMap<>();
  private final Map<String, Set<String>> smalls = new HashMap<>();

  /// Somebody is here; if they are a guest, their name is taken.
  void add(Person person) {
    if (person.role() == Role.GUEST) {
      var likeness = Likeness.of(person.name());
      looks.computeIfAbsent(likeness.look(), _ -> new HashSet<>()).add(person.id());
      smalls.computeIfAbsent(likeness.small(), _ -> new HashSet<>()).add(person.id());
    }
  }

  void remove(Person person) {
    if (person.role() == Role.GUEST) {
      var likeness = Likeness.of(person.name());
      remove(looks, likeness.look(), person.id());
      remove(smalls, likeness.small(), person.id());
    }
  }

  /// Whether a guest of such a name is here besides this person.
  boolean isTaken(Likeness likeness, String person) {
    return isOthers(looks, likeness.look(), person) || isOthers(smalls, likeness.small(), person);
  }

  private static void remove(Map<String, Set<String>> names, String name, String person) {
    names.computeIfPresent(name, (_, people) -> {
      people.remove(person);
      return people.isEmpty() ? null : people;
    });
  }

  private static boolean isOthers(Map<String, Set<String>> names, String name, String person) {
    return names.getOrDefault(name, Set.of()).stream().anyMatch(other -> !other.equals(person));
  }
}
