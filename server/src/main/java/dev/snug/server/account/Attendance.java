package dev.snug.server.account;

import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who is connected now, in the order in which they came. Only the writer thread touches it.
public final class Attendance {

  private final Map<String, Here> people = new LinkedHashMap<>();
  private final Map<String, Integer> guestNames = new HashMap<>();

  private record Here(Person person, int connections) {}

  public void enter(Person person) {
    people.merge(person.id(), new Here(person, 1), (here, _) -> new Here(person, here.connections + 1));
    if (person.role() == Role.GUEST) {
      guestNames.merge(Skeleton.of(person.name()), 1, Integer::sum);
    }
  }

  public void leave(Person person) {
    people.computeIfPresent(
        person.id(), (_, here) -> here.connections == 1 ? null : new Here(here.person, here.connections - 1));
    if (person.role() == Role.GUEST) {
      guestNames.computeIfPresent(Skeleton.of(person.name()), (_, times) -> times == 1 ? null : times - 1);
    }
  }

  /// Whether a guest of a name with this skeleton is connected.
  public boolean isGuestHere(String skeleton) {
    return guestNames.containsKey(skeleton);
  }

  public int count() {
    return people.size();
  }

  /// The first few of those who are here.
  public List<Person> first(int most) {
    return people.values().stream().limit(most).map(Here::person).toList();
  }
}
