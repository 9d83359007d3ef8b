package dev.snug.client.control;

import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomState;
import java.util.List;
import java.util.function.Consumer;

/// Who is in a followed room and what is known of it: what its entries fold to, live. Lives on the line's thread.
///
/// The house has judged what it stored, so nothing is judged again here: pages could not be judged the same way, and what
/// one sees must not depend on how it came.
final class RoomFold {

  private final String id;
  private final RoomKind kind;
  private final LocalStore store;
  private final Consumer<Update> updates;
  private RoomState state;
  private int memberCount;

  RoomFold(String id, RoomKind kind, LocalStore store, Consumer<Update> updates) {
    this.id = id;
    this.kind = kind;
    this.store = store;
    this.updates = updates;
    this.state = new RoomState(kind);
  }

  void following(ServerFrame.Following frame) throws StoreFailed {
    state = new RoomState(kind, frame.top(), frame.members(), frame.facts());
    memberCount = frame.memberCount();
    for (var person : frame.members()) {
      store.people().keep(person);
    }
    tellMembers();
    tellFacts();
  }

  /// Takes the next entry in, if it is the next.
  ///
  /// @return false if the house has to be asked how things stand now: in a large room not everybody is named, so that
  ///     nobody knows here how many are left when somebody had to go
  boolean take(Entry entry) throws StoreFailed {
    if (entry.seq() != state.top() + 1) {
      return true;
    }
    var facts = state.facts();
    var named = state.members().size();
    var isWhole = memberCount <= named;
    state.trust(entry);
    memberCount += state.members().size() - named;
    if (state.moved() == entry.seq()) {
      know(entry.author());
      if (entry.body() instanceof Body.OnPerson on) {
        know(on.person());
      }
      tellMembers();
    }
    if (!state.facts().equals(facts)) {
      tellFacts();
    }
    return isWhole || state.moved() == entry.seq() || takeOfUnnamed(entry);
  }

  private boolean takeOfUnnamed(Entry entry) throws StoreFailed {
    return switch (entry.body()) {
      case Body.Left _, Body.Removed _, Body.Banned _ -> false;
      case Body.Renamed renamed -> {
        rename(entry.author(), renamed.name());
        yield true;
      }
      case Body.OfMessage _, Body.OnMessage _, Body.Invited _, Body.Unbanned _, Body.Muted _, Body.RoleGiven _,
          Body.KeyGiven _, Body.Joined _, Body.NameSet _, Body.TopicSet _, Body.RetentionSet _, Body.Archived _,
          Body.Expired _, Body.Gone _ -> true;
    };
  }

  private void rename(String id, String name) throws StoreFailed {
    var known = store.people().find(id);
    if (known.isPresent()) {
      var person = new Person(id, name, known.get().role(), known.get().key());
      store.people().keep(person);
      updates.accept(new Update.People(this.id, List.of(person)));
    }
  }

  private void know(String id) throws StoreFailed {
    var member = state.member(id);
    if (member.isPresent()) {
      store.people().keep(member.get());
    }
  }

  private void tellMembers() throws StoreFailed {
    store.members(id, state.members());
    updates.accept(new Update.Members(id, List.copyOf(state.members()), memberCount));
  }

  private void tellFacts() throws StoreFailed {
    store.facts(id, state.facts());
    store.expire(id, state.facts().expired());
    updates.accept(new Update.Facts(id, state.facts()));
  }
}
