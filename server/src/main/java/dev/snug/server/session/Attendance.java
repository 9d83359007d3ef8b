package dev.snug.server.session;

import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Likeness;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is connected now, in the order in which they came, and by which sessions. Only the writer thread touches it.
public final class Attendance {

  private final Map<String, Here> people = new LinkedHashMap<>();
  private final GuestNames guestNames = new GuestNames();

  private record Here(Person person, Set<Session> sessions) {}

  /// Somebody came in by a session.
  void enter(Person person, Session session) {
    people.computeIfAbsent(person.id(), _ -> new Here(person, new LinkedHashSet<>())).sessions.add(session);
    guestNames.add(person);
  }

  void leave(Person person, Session session) {
    people.computeIfPresent(person.id(), (_, here) -> {
      here.sessions.remove(session);
      if (!here.sessions.isEmpty()) {
        return here;
      }
      guestNames.remove(here.person);
      return null;
    });
  }

  /// Somebody who is here has another name, role or key now.
  void change(Person person) {
    people.computeIfPresent(person.id(), (_, before) -> {
      guestNames.remove(before.person);
      guestNames.add(person);
      before.sessions.forEach(session -> session.person(person));
      return new Here(person, before.sessions);
    });
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

  /// Ends all sessions of somebody, who may do nothing more in them.
  void turnOut(String person, CloseCode code) {
    sessions(person).forEach(session -> session.turnOut(code));
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

  /// Whether a guest of such a name is connected besides this person.
  public boolean isGuestHere(Likeness likeness, String person) {
    return guestNames.isTaken(likeness, person);
  }

  int count() {
    return people.size();
  }

  /// The first few of those who are here.
  List<Person> first(int most) {
    return people.values().stream().limit(most).map(Here::person).toList();
  }
}
