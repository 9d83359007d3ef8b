package dev.snug.server.session;

import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is connected now, in the order in which they came, and by which sessions. Only the writer thread touches it.
public final class Attendance {

  private final Map<String, Here> people = new LinkedHashMap<>();
  private final Map<String, Integer> guestNames = new HashMap<>();

  private record Here(Person person, Set<Session> sessions) {}

  /// Somebody came in by a session.
  void enter(Person person, Session session) {
    people.computeIfAbsent(person.id(), _ -> new Here(person, new LinkedHashSet<>())).sessions.add(session);
    if (person.role() == Role.GUEST) {
      guestNames.merge(Names.fold(person.name()), 1, Integer::sum);
    }
  }

  void leave(Person person, Session session) {
    people.computeIfPresent(person.id(), (_, here) -> {
      here.sessions.remove(session);
      return here.sessions.isEmpty() ? null : here;
    });
    if (person.role() == Role.GUEST) {
      guestNames.computeIfPresent(Names.fold(person.name()), (_, times) -> times == 1 ? null : times - 1);
    }
  }

  /// Somebody who is here has another name, role or key now.
  void change(Person person) {
    for (var session : sessions(person.id())) {
      var before = session.person();
      leave(before, session);
      session.person(person);
      enter(person, session);
    }
  }

  /// All sessions of somebody; may end some of them while going through.
  List<Session> sessions(String person) {
    var here = people.get(person);
    return here == null ? List.of() : new ArrayList<>(here.sessions);
  }

  /// Where somebody is: not to be disturbed if one of their devices says so, else here if one of them is in use.
  Presence presence(String person) {
    var all = sessions(person).stream().map(Session::presence).collect(Collectors.toSet());
    if (all.contains(Presence.QUIET)) {
      return Presence.QUIET;
    }
    return all.contains(Presence.AWAY) && !all.contains(Presence.HERE) ? Presence.AWAY : Presence.HERE;
  }

  /// Tells all devices of somebody.
  void tell(String person, ServerFrame frame) {
    for (var session : sessions(person)) {
      session.send(frame);
    }
  }

  /// Everybody who is here.
  List<Person> everybody() {
    return people.values().stream().map(Here::person).toList();
  }

  /// Whether a guest of this folded name is connected.
  public boolean isGuestHere(String foldedName) {
    return guestNames.containsKey(foldedName);
  }

  int count() {
    return people.size();
  }

  /// The first few of those who are here.
  List<Person> first(int most) {
    return people.values().stream().limit(most).map(Here::person).toList();
  }
}
