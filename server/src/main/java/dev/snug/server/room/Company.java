package dev.snug.server.room;

import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Presence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The people who follow a room, where they are, and what of that its followers have not been told. Writer thread only.
final class Company {

  /// Of so many one frame tells at most, so that it stays small and everybody can read it.
  static final int TOLD_AT_ONCE = 1_000;

  private final Map<String, Lines> people = new HashMap<>();
  private final Map<String, Told> untold = new LinkedHashMap<>();

  /// How many lines somebody has, and where they are.
  private record Lines(int count, Presence presence) {}

  /// What the followers were told of somebody last.
  ///
  /// @param presence null for gone
  /// @param other whether somebody has been told something else since, because they came
  private record Told(@Nullable Presence presence, boolean other) {}

  int size() {
    return people.size();
  }

  Set<String> ids() {
    return people.keySet();
  }

  /// Somebody follows by one more line.
  void came(String person, Presence presence) {
    var before = people.get(person);
    note(person, presence);
    people.put(person, new Lines(before == null ? 1 : before.count + 1, presence));
  }

  /// Somebody follows by one line less.
  void went(String person) {
    var before = people.get(person);
    if (before == null) {
      return;
    }
    if (before.count > 1) {
      people.put(person, new Lines(before.count - 1, before.presence));
    } else {
      note(person, null);
      people.remove(person);
    }
  }

  /// Somebody is somewhere else now, if they follow.
  void appears(String person, Presence presence) {
    var before = people.get(person);
    if (before != null) {
      note(person, presence);
      people.put(person, new Lines(before.count, presence));
    }
  }

  boolean hasNews() {
    return !untold.isEmpty();
  }

  /// Where those are whom a newcomer knows by name, the newcomer among them.
  ServerFrame.Present present(Predicate<String> isNamed, String newcomer, Presence as) {
    // Whatever they are told now has to be put right should it not last until the others are told.
    untold.replaceAll((_, told) -> new Told(told.presence, true));
    var places = places();
    people.forEach((person, lines) -> {
      if (isNamed.test(person) && !person.equals(newcomer)) {
        place(places, lines.presence).add(person);
      }
    });
    place(places, as).add(newcomer);
    return present(places);
  }

  /// What the followers of `room` are to be told; after that they have been.
  List<ServerFrame.Presence> news(String room) {
    var frames = new ArrayList<ServerFrame.Presence>();
    var places = places();
    var gone = new HashSet<String>();
    var some = 0;
    for (var each : untold.entrySet()) {
      var lines = people.get(each.getKey());
      var now = lines == null ? null : lines.presence;
      if (now == each.getValue().presence && !each.getValue().other) {
        continue;
      }
      (now == null ? gone : place(places, now)).add(each.getKey());
      if (++some % TOLD_AT_ONCE == 0) {
        frames.add(new ServerFrame.Presence(room, present(places), gone));
        places = places();
        gone = new HashSet<>();
      }
    }
    untold.clear();
    if (some % TOLD_AT_ONCE > 0) {
      frames.add(new ServerFrame.Presence(room, present(places), gone));
    }
    return frames;
  }

  private void note(String person, @Nullable Presence presence) {
    var before = people.get(person);
    var was = before == null ? null : before.presence;
    if (was != presence) {
      untold.putIfAbsent(person, new Told(was, false));
    }
  }

  private static Map<Presence, Set<String>> places() {
    return new EnumMap<>(Presence.class);
  }

  private static Set<String> place(Map<Presence, Set<String>> places, Presence presence) {
    return places.computeIfAbsent(presence, _ -> new HashSet<>());
  }

  private static ServerFrame.Present present(Map<Presence, Set<String>> places) {
    return new ServerFrame.Present(
        place(places, Presence.HERE), place(places, Presence.AWAY), place(places, Presence.QUIET));
  }
}
