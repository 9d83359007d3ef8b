package dev.snug.server.migration;

import dev.snug.server.account.People;
import dev.snug.server.log.Replay;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.room.Likeness;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/// A house that is made of what another program tells: its people without keys, its rooms, and what was said there, in their order.
final class Retelling {

  private static final String LOBBY = "lobby";
  private static final int TRIES = 10_000;
  private static final long PROGRESS_EVERY = 100_000;

  private final Transaction store;
  private final long now;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Set<String> looks = new HashSet<>();
  private final Set<String> rooms = new HashSet<>();
  private final LongConsumer progress;
  private long entries;

  Retelling(Transaction store, long now, LongConsumer progress) {
    this.store = store;
    this.now = now;
    this.progress = progress;
  }

  /// Somebody is known by a key of the other program from now on; who is known already stays as they are.
  ///
  /// @param wanted what they would like to be called
  Person person(String key, String wanted) throws StorageFailure {
    var known = people.get(key);
    if (known != null) {
      return known;
    }
    var person = new Person("u" + (people.size() + 1), free(wanted), Role.MEMBER, null);
    new People().bring(store, person, now);
    people.put(key, person);
    return person;
  }

  Optional<Person> known(String key) {
    return Optional.ofNullable(people.get(key));
  }

  List<String> everybody() {
    return List.copyOf(people.keySet());
  }

  boolean hasLobby() {
    return rooms.contains(LOBBY);
  }

  int roomCount() {
    return rooms.size();
  }

  long entryCount() {
    return entries;
  }

  void told() {
    entries++;
    if (entries % PROGRESS_EVERY == 0) {
      progress.accept(entries);
    }
  }

  /// The lobby, in which everybody is: what is decided there holds for the house.
  RetoldRoom lobby(String name, long at) throws StorageFailure {
    return room(LOBBY, RoomKind.PUBLIC, name, everybody(), at);
  }

  RetoldRoom room(RoomKind kind, String name, List<String> members, long at) throws StorageFailure {
    var id = "-imported" + (rooms.size() + 1);
    if (kind == RoomKind.DIRECT) {
      var two = new TreeMap<Long, String>();
      for (var member : members) {
        two.put(People.number(person(member, member).id()), member);
      }
      // The id by which the two find their room again.
      id = "-" + two.firstKey() + "-" + two.lastKey();
    }
    return room(id, kind, name, members, at);
  }

  private RetoldRoom room(String id, RoomKind kind, String name, List<String> members, long at) throws StorageFailure {
    if (!rooms.add(id)) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "The same room stands twice in that export.", null);
    }
    var room = new RetoldRoom(this, new Replay(store, id, kind), id);
    for (var member : members) {
      room.joins(person(member, member), at);
    }
    if (kind != RoomKind.DIRECT) {
      room.isCalled(fitting(name, "Room " + rooms.size()), at);
    }
    return room;
  }

  /// The name somebody wants, as near as the house allows it and nobody else has it.
  private String free(String wanted) {
    var name = fitting(wanted, "Somebody");
    for (var number = 2; number < TRIES; number++) {
      var likeness = Likeness.of(name);
      if (!looks.contains(likeness.look()) && !looks.contains(likeness.small())) {
        looks.add(likeness.look());
        looks.add(likeness.small());
        return name;
      }
      name = fitting(shortened(wanted, Names.tidy(wanted).length() > 26 ? 26 : 32) + " " + number, "Somebody " + number);
    }
    return "Somebody " + (people.size() + 1);
  }

  private static String fitting(String wanted, String otherwise) {
    var shown = new StringBuilder();
    wanted.codePoints().filter(point -> Names.isName("a" + Character.toString(point)) || point == ' ').forEach(shown::appendCodePoint);
    var name = Names.tidy(shortened(shown.toString(), 32));
    return Names.isName(name) ? name : otherwise;
  }

  private static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length).strip();
  }
}
