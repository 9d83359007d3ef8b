package dev.snug.shared.room;

import dev.snug.shared.protocol.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The fold of a room's entries: who is in it, and so what the next entry may be.
///
/// The house folds to decide what it stores, the client to show it: the same code, the same answer. Not safe for use
/// by several threads; whoever owns the room's log owns its state.
public final class RoomState {

  private final Map<String, Person> members = new LinkedHashMap<>();
  private long top;
  private long moved;

  /// A room in which nothing has happened yet.
  public RoomState() {}

  /// A room as it stood after entry `top`.
  public RoomState(long top, Collection<Person> members) {
    this.top = top;
    this.moved = top;
    members.forEach(person -> this.members.put(person.id(), person));
  }

  /// The number of the last entry folded in, 0 before the first.
  public long top() {
    return top;
  }

  /// The number of the last entry that changed who is in the room; with a later one it is the same people.
  public long moved() {
    return moved;
  }

  /// Those in the room, in the order in which they came.
  public Collection<Person> members() {
    return members.values();
  }

  public Optional<Person> member(String id) {
    return Optional.ofNullable(members.get(id));
  }

  /// Why `author` may not do this now; empty when nothing speaks against it.
  public Optional<Refusal> refuses(String author, Body body) {
    var isMember = members.containsKey(author);
    return switch (body) {
      case Body.Joined _ -> isMember ? Optional.of(Refusal.NOT_ALLOWED) : Optional.empty();
      case Body.Said _, Body.Left _ -> isMember ? Optional.empty() : Optional.of(Refusal.NOT_IN_ROOM);
    };
  }

  /// Takes the next entry in. An entry that the fold does not allow is void: it keeps its number and changes nothing.
  ///
  /// @return whether the entry counts
  public boolean apply(Entry entry) {
    if (entry.seq() != top + 1) {
      throw new IllegalArgumentException("entry " + entry.seq() + " does not follow " + top);
    }
    top = entry.seq();
    if (refuses(entry.author(), entry.body()).isPresent()) {
      return false;
    }
    switch (entry.body()) {
      case Body.Said _ -> {}
      case Body.Joined joined -> {
        members.put(entry.author(), new Person(entry.author(), joined.name(), joined.role(), joined.key()));
        moved = top;
      }
      case Body.Left _ -> {
        members.remove(entry.author());
        moved = top;
      }
    }
    return true;
  }
}
