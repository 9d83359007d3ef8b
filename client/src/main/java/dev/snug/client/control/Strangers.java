package dev.snug.client.control;

import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds out who people are whom entries name and nobody else has introduced: asks the house for all of them at once, and
/// for each once. Lives on the line's thread.
final class Strangers {

  private final LocalStore store;
  private final Clock clock;
  private final Predicate<ClientFrame> line;
  private final Consumer<Update> updates;
  /// Who is known in which room.
  private final Map<String, Set<String>> known = new HashMap<>();
  /// Who is still to be asked for, and the rooms in which they were named.
  private final Map<String, Set<String>> wanted = new HashMap<>();
  private @Nullable String askedWith;
  private Set<String> askedFor = Set.of();
  private int asks;
  private Instant notBefore = Instant.MIN;

  Strangers(LocalStore store, Clock clock, Predicate<ClientFrame> line, Consumer<Update> updates) {
    this.store = store;
    this.clock = clock;
    this.line = line;
    this.updates = updates;
  }

  /// Looks at what the model is told of rooms.
  void notice(Update update) {
    if (update instanceof Update.Members(var room, var members, var _)) {
      introduced(room, members);
    } else if (update instanceof Update.People(var room, var people)) {
      introduced(room, people);
    } else if (update instanceof Update.Appended(var room, var entries, var _)) {
      named(room, entries);
    } else if (update instanceof Update.Prepended(var room, var entries)) {
      named(room, entries);
    } else if (update instanceof Update.Window(var room, var entries, var _)) {
      named(room, entries);
    } else if (update instanceof Update.ThreadKept(var room, var _, var replies)) {
      named(room, replies);
    } else if (update instanceof Update.Replied(var room, var _, var replies)) {
      named(room, replies);
    } else if (update instanceof Update.Quoted(var room, var messages)) {
      named(room, messages);
    } else if (update instanceof Update.Pins(var room, var pins)) {
      named(room, pins);
    } else if (update instanceof Update.Remembered remembered) {
      remembered.rooms().forEach(room -> introduced(room.room().id(), remembered.people()));
      remembered.rooms().forEach(this::remembered);
    } else if (update instanceof Update.Welcomed welcomed) {
      welcomed.opened().forEach(this::remembered);
    } else if (update instanceof Update.Opened opened) {
      remembered(opened.room());
    } else if (update instanceof Update.Closed(var room)) {
      known.remove(room);
    }
  }

  /// Introduces those who are known here from elsewhere, and asks for the others, if it is time.
  void ask() throws StoreFailed {
    for (var id : List.copyOf(wanted.keySet())) {
      introduce(id, store.people().find(id).orElse(null));
    }
    if (wanted.isEmpty() || askedWith != null || clock.instant().isBefore(notBefore)) {
      return;
    }
    asks++;
    var id = "people" + asks;
    var ids = new HashSet<>(wanted.keySet().stream().limit(Limits.PAGE_LENGTH).toList());
    if (line.test(new ClientFrame.FindPeople(id, null, ids, null, Limits.PAGE_LENGTH))) {
      askedWith = id;
      askedFor = ids;
    }
  }

  /// Whom the house does not know is not asked for again.
  void found(ServerFrame.PeopleFound frame) throws StoreFailed {
    if (!frame.id().equals(askedWith)) {
      return;
    }
    askedWith = null;
    for (var person : frame.people()) {
      store.people().keep(person);
      introduce(person.id(), person);
    }
    wanted.keySet().removeAll(askedFor);
  }

  void refused(String frameId, boolean mayPass, Duration pause) {
    if (frameId.equals(askedWith)) {
      askedWith = null;
      notBefore = clock.instant().plus(pause);
      if (!mayPass) {
        wanted.keySet().removeAll(askedFor);
      }
    }
  }

  void lost() {
    askedWith = null;
    notBefore = Instant.MIN;
  }

  private void remembered(Update.RememberedRoom room) {
    named(room.room().id(), room.entries());
  }

  private void introduced(String room, List<Person> people) {
    for (var person : people) {
      knownIn(room).add(person.id());
    }
  }

  private void named(String room, List<Message> entries) {
    for (var id : namedIn(entries)) {
      if (knownIn(room).add(id)) {
        wanted.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(room);
      }
    }
  }

  private void introduce(String id, @Nullable Person person) {
    if (person != null) {
      var rooms = wanted.getOrDefault(id, Set.of());
      wanted.remove(id);
      rooms.forEach(room -> updates.accept(new Update.People(room, List.of(person))));
    }
  }

  private Set<String> knownIn(String room) {
    return known.computeIfAbsent(room, _ -> new HashSet<>());
  }

  private static Set<String> namedIn(List<Message> entries) {
    var ids = new LinkedHashSet<String>();
    for (var message : entries) {
      ids.addAll(namedIn(message.entry()));
    }
    ids.remove(Entry.HOUSE);
    return ids;
  }

  private static List<String> namedIn(Entry entry) {
    var ids = new ArrayList<>(List.of(entry.author()));
    if (entry.body() instanceof Body.OnPerson on) {
      ids.add(on.person());
    }
    return ids;
  }
}
