package dev.snug.shared.room;

import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fold of a room's entries: who is in it, what is known of it, and so what the next entry may be.
///
/// The house folds to decide what it stores, the client to show it: the same code, the same answer. What becomes of the
/// room's messages is [MessageState]. Not safe for use by several threads; whoever owns the room's log owns its state.
public final class RoomState {

  private final RoomKind kind;
  private final Map<String, Person> members = new LinkedHashMap<>();
  private RoomFacts facts;
  private long top;
  private long moved;

  /// A room in which nothing has happened yet.
  public RoomState(RoomKind kind) {
    this(kind, 0, Set.of(), RoomFacts.NONE);
  }

  /// A room as it stood after entry `top`.
  public RoomState(RoomKind kind, long top, Collection<Person> members, RoomFacts facts) {
    this.kind = kind;
    this.top = top;
    this.moved = top;
    this.facts = facts;
    members.forEach(person -> this.members.put(person.id(), person));
  }

  public RoomKind kind() {
    return kind;
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

  public RoomFacts facts() {
    return facts;
  }

  /// What somebody may do here, at a moment; nothing if they are not in the room.
  public Set<Right> rights(String person, long at) {
    var member = members.get(person);
    return member == null || facts.isMuted(person, at) ? Set.of() : Rights.of(kind, member.role());
  }

  /// Why `author` may not do this now; empty when nothing speaks against it.
  ///
  /// @param at the moment, in epoch milliseconds
  /// @param about the message that it is about ([Message#about]); if it is null, what it does to that is not judged
  public Optional<Refusal> refuses(String author, long at, Body body, @Nullable Message about) {
    if (author.equals(Entry.HOUSE)) {
      return Optional.ofNullable(byHouse(body));
    }
    if (body instanceof Body.Joined) {
      return Optional.ofNullable(joining(author, at));
    }
    if (!members.containsKey(author)) {
      return Optional.of(Refusal.NOT_IN_ROOM);
    }
    if (facts.archived() && !isForArchived(body)) {
      return Optional.of(Refusal.ARCHIVED);
    }
    var rights = rights(author, at);
    var refusal = byMember(author, at, body, rights);
    if (refusal == Refusal.NOT_ALLOWED && facts.isMuted(author, at)) {
      refusal = Refusal.MUTED;
    }
    if (refusal == null && about != null) {
      return about.refuses(author, body, rights.contains(Right.DELETE));
    }
    return Optional.ofNullable(refusal);
  }

  /// Takes the next entry in. An entry that the fold does not allow is void: it keeps its number and changes nothing.
  ///
  /// @param about as for [#refuses]
  /// @return whether the entry counts
  public boolean apply(Entry entry, @Nullable Message about) {
    if (entry.seq() != top + 1) {
      throw new IllegalArgumentException("entry " + entry.seq() + " does not follow " + top);
    }
    var counts = refuses(entry.author(), entry.at(), entry.body(), about).isEmpty();
    top = entry.seq();
    if (counts) {
      take(entry);
    }
    return counts;
  }

  /// Takes in the next entry as the house stored it, without judging it: for whoever knows only some of the members, in a
  /// room that is too large to be told of all.
  public void trust(Entry entry) {
    if (entry.seq() != top + 1) {
      throw new IllegalArgumentException("entry " + entry.seq() + " does not follow " + top);
    }
    top = entry.seq();
    take(entry);
  }

  private @Nullable Refusal joining(String author, long at) {
    if (members.containsKey(author)) {
      return Refusal.NO_CHANGE;
    }
    if (facts.isBanned(author, at)) {
      return Refusal.BANNED;
    }
    var isFirst = top == 0;
    return switch (kind) {
      case PUBLIC -> null;
      case PRIVATE, GROUP, DIRECT -> isFirst || facts.invited().contains(author) ? null : Refusal.NOT_ALLOWED;
    };
  }

  /// What the house does by itself: it lets the rooms know what was decided for the whole house, and clears up.
  private @Nullable Refusal byHouse(Body body) {
    return switch (body) {
      case Body.Expired expired -> expiring(expired);
      case Body.Removed _, Body.RoleGiven _, Body.KeyGiven _, Body.NameSet _ -> null;
      case Body.OfMessage _, Body.OnMessage _, Body.Joined _, Body.Left _, Body.Invited _, Body.Banned _,
          Body.Unbanned _, Body.Muted _, Body.Renamed _, Body.TopicSet _, Body.RetentionSet _,
          Body.Archived _, Body.Gone _ -> Refusal.NOT_ALLOWED;
    };
  }

  /// What is gone does not come back, and what is not said yet cannot be gone.
  private @Nullable Refusal expiring(Body.Expired expired) {
    if (expired.upTo() > top) {
      return Refusal.NO_SUCH_MESSAGE;
    }
    return expired.upTo() <= facts.expired() ? Refusal.NO_CHANGE : null;
  }

  private static boolean isForArchived(Body body) {
    return switch (body) {
      case Body.Archived _, Body.Left _, Body.Deleted _, Body.Removed _, Body.Banned _, Body.Unbanned _,
          Body.Renamed _ -> true;
      case Body.OfMessage _, Body.Edited _, Body.Reacted _, Body.Pinned _, Body.Voted _, Body.PollClosed _,
          Body.Previewed _, Body.Joined _, Body.Invited _, Body.Muted _, Body.RoleGiven _, Body.KeyGiven _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Expired _, Body.Gone _ -> false;
    };
  }

  private @Nullable Refusal byMember(String author, long at, Body body, Set<Right> rights) {
    return switch (body) {
      case Body.Said said -> said(said, rights);
      case Body.Poll _ -> needs(rights, Right.POLL);
      case Body.Forwarded forwarded ->
          forwarded.original() == null ? Refusal.NO_SUCH_MESSAGE : needs(rights, Right.SAY);
      case Body.Edited edited -> calls(edited.mentions(), rights);
      case Body.Previewed previewed -> previewed(previewed, rights);
      case Body.Reacted _, Body.Voted _ -> needs(rights, Right.REACT);
      case Body.Pinned pinned -> pinned(pinned, rights);
      // One's own can be taken back by anybody; whose it is the message knows.
      case Body.Deleted _, Body.PollClosed _ -> null;
      case Body.Left _ -> leaving(author);
      case Body.Invited invited -> invited(invited, at, rights);
      case Body.Removed removed ->
          facts.invited().contains(removed.person())
              ? needs(rights, Right.REMOVE)
              : toWeaker(author, removed.person(), Right.REMOVE, rights);
      case Body.Banned banned -> banned(author, at, banned, rights);
      case Body.Unbanned unbanned ->
          facts.banned().containsKey(unbanned.person()) ? needs(rights, Right.BAN) : Refusal.NO_CHANGE;
      case Body.Muted muted when muted.on() -> muted(author, at, muted, rights);
      case Body.Muted muted -> unmuted(author, muted.person(), rights);
      case Body.RoleGiven given -> roleGiven(author, given, rights);
      case Body.KeyGiven given -> toWeaker(author, given.person(), Right.GIVE_KEYS, rights);
      case Body.Renamed _ -> null;
      case Body.NameSet set -> set.name().equals(facts.name()) ? Refusal.NO_CHANGE : needs(rights, Right.SET_NAME);
      case Body.TopicSet set -> set.topic().equals(facts.topic()) ? Refusal.NO_CHANGE : needs(rights, Right.SET_TOPIC);
      case Body.RetentionSet set ->
          set.retention().equals(facts.retention()) ? Refusal.NO_CHANGE : needs(rights, Right.SET_RETENTION);
      case Body.Archived set -> set.on() == facts.archived() ? Refusal.NO_CHANGE : needs(rights, Right.ARCHIVE);
      case Body.Joined _, Body.Expired _, Body.Gone _ -> Refusal.NOT_ALLOWED;
    };
  }

  private @Nullable Refusal said(Body.Said said, Set<Right> rights) {
    if (said.replyTo() != null && (said.replyTo() > top || said.replyTo() <= facts.expired())) {
      return Refusal.NO_SUCH_MESSAGE;
    }
    if (!said.attachments().isEmpty() && !rights.contains(Right.ATTACH)) {
      return Refusal.NOT_ALLOWED;
    }
    return calls(said.mentions(), rights);
  }

  private static @Nullable Refusal calls(Set<String> mentions, Set<Right> rights) {
    return mentions.contains(Body.EVERYONE) && !rights.contains(Right.CALL_EVERYONE)
        ? Refusal.NOT_ALLOWED
        : needs(rights, Right.SAY);
  }

  /// The picture of a preview is a file like others.
  private static @Nullable Refusal previewed(Body.Previewed previewed, Set<Right> rights) {
    var hasPicture = previewed.previews().stream().anyMatch(preview -> preview.picture() != null);
    return hasPicture && !rights.contains(Right.ATTACH) ? Refusal.NOT_ALLOWED : needs(rights, Right.SAY);
  }

  private @Nullable Refusal pinned(Body.Pinned pinned, Set<Right> rights) {
    if (pinned.on() == facts.pins().contains(pinned.message())) {
      return Refusal.NO_CHANGE;
    }
    return pinned.on() && facts.pins().size() >= Limits.PINS ? Refusal.TOO_MANY : needs(rights, Right.PIN);
  }

  /// A room that somebody owns is not left without an owner.
  private @Nullable Refusal leaving(String author) {
    if (kind == RoomKind.DIRECT) {
      return Refusal.NOT_ALLOWED;
    }
    return isOnlyOwner(author) && members.size() > 1 ? Refusal.HAND_ON_FIRST : null;
  }

  private @Nullable Refusal invited(Body.Invited invited, long at, Set<Right> rights) {
    if (members.containsKey(invited.person()) || facts.invited().contains(invited.person())) {
      return Refusal.NO_CHANGE;
    }
    if (kind == RoomKind.DIRECT) {
      return top == 1 ? null : Refusal.NOT_ALLOWED;
    }
    if (facts.isBanned(invited.person(), at)) {
      return Refusal.BANNED;
    }
    return facts.invited().size() >= Limits.INVITED ? Refusal.TOO_MANY : needs(rights, Right.INVITE);
  }

  private @Nullable Refusal banned(String author, long at, Body.Banned banned, Set<Right> rights) {
    if (author.equals(banned.person()) || isOver(banned.until(), at)) {
      return Refusal.NOT_ALLOWED;
    }
    if (facts.banned().size() >= Limits.BANNED && !facts.banned().containsKey(banned.person())) {
      return Refusal.TOO_MANY;
    }
    return members.containsKey(banned.person())
        ? toWeaker(author, banned.person(), Right.BAN, rights)
        : needs(rights, Right.BAN);
  }

  private @Nullable Refusal muted(String author, long at, Body.Muted muted, Set<Right> rights) {
    if (isOver(muted.until(), at)) {
      return Refusal.NOT_ALLOWED;
    }
    return facts.muted().size() >= Limits.BANNED && !facts.muted().containsKey(muted.person())
        ? Refusal.TOO_MANY
        : toWeaker(author, muted.person(), Right.MUTE, rights);
  }

  /// Who has left can be given back their word as well, so that the list of the muted does not fill for good.
  private @Nullable Refusal unmuted(String author, String person, Set<Right> rights) {
    if (!facts.muted().containsKey(person)) {
      return Refusal.NO_CHANGE;
    }
    return members.containsKey(person)
        ? toWeaker(author, person, Right.MUTE, rights)
        : needs(rights, Right.MUTE);
  }

  private static boolean isOver(@Nullable Long until, long at) {
    return until != null && until <= at;
  }

  private @Nullable Refusal roleGiven(String author, Body.RoleGiven given, Set<Right> rights) {
    var giver = members.get(author);
    var person = members.get(given.person());
    if (person == null || giver == null) {
      return Refusal.NOT_IN_ROOM;
    }
    if (person.role() == given.role()) {
      return Refusal.NO_CHANGE;
    }
    // An owner is known by a key, which cannot get lost by a look over the shoulder as a token can.
    var isAbove = giver.role() != Role.OWNER && !given.role().isWeakerThan(giver.role());
    return isAbove || (given.role() == Role.OWNER && person.key() == null)
        ? Refusal.NOT_ALLOWED
        : toWeaker(author, given.person(), Right.GIVE_ROLES, rights);
  }

  private @Nullable Refusal toWeaker(String author, String person, Right right, Set<Right> rights) {
    var doer = members.get(author);
    var other = members.get(person);
    if (doer == null || other == null) {
      return Refusal.NOT_IN_ROOM;
    }
    return other.role().isWeakerThan(doer.role()) ? needs(rights, right) : Refusal.NOT_ALLOWED;
  }

  private static @Nullable Refusal needs(Set<Right> rights, Right right) {
    return rights.contains(right) ? null : Refusal.NOT_ALLOWED;
  }

  private boolean isOnlyOwner(String person) {
    return member(person).filter(it -> it.role() == Role.OWNER).isPresent()
        && members.values().stream().filter(member -> member.role() == Role.OWNER).count() == 1;
  }

  private void take(Entry entry) {
    var author = entry.author();
    switch (entry.body()) {
      case Body.Joined joined -> {
        put(new Person(author, joined.name(), joined.role(), joined.key()));
        facts = facts.cameIn(author);
      }
      case Body.Left _ -> remove(author);
      case Body.Invited invited -> facts = facts.invited(Orders.with(facts.invited(), invited.person()));
      case Body.Removed removed -> {
        remove(removed.person());
        facts = facts.invited(Orders.without(facts.invited(), removed.person()));
      }
      case Body.Banned banned -> {
        remove(banned.person());
        facts = facts.banned(banned.person(), banned.until() == null ? RoomFacts.EVER : banned.until());
      }
      case Body.Unbanned unbanned -> facts = facts.unbanned(unbanned.person());
      case Body.Muted muted -> facts = facts.muted(muted.person(), muted.on() ? until(muted) : null);
      case Body.RoleGiven given -> {
        change(given.person(), given.role());
        if (given.role() == Role.OWNER) {
          // Nobody would be strong enough to let them speak again.
          facts = facts.muted(given.person(), null);
          change(author, Role.MODERATOR);
        }
      }
      case Body.KeyGiven given ->
          member(given.person())
              .ifPresent(it -> put(new Person(it.id(), it.name(), it.role(), given.key())));
      case Body.Renamed renamed ->
          member(author).ifPresent(it -> put(new Person(it.id(), renamed.name(), it.role(), it.key())));
      case Body.Pinned pinned ->
          facts = facts.pins(pinned.on()
              ? Orders.with(facts.pins(), pinned.message())
              : Orders.without(facts.pins(), pinned.message()));
      case Body.Deleted deleted -> facts = facts.pins(Orders.without(facts.pins(), deleted.message()));
      case Body.Expired expired -> {
        var pins = new LinkedHashSet<>(facts.pins());
        pins.removeIf(pin -> pin <= expired.upTo());
        facts = facts.expired(expired.upTo()).pins(pins);
      }
      case Body.NameSet set -> facts = facts.name(set.name());
      case Body.TopicSet set -> facts = facts.topic(set.topic());
      case Body.RetentionSet set -> facts = facts.retention(set.retention());
      case Body.Archived set -> facts = facts.archived(set.on());
      case Body.OfMessage _, Body.Edited _, Body.Reacted _, Body.Voted _, Body.PollClosed _, Body.Previewed _,
          Body.Gone _ -> {}
    }
  }

  private static long until(Body.Muted muted) {
    return muted.until() == null ? RoomFacts.EVER : muted.until();
  }

  private void put(Person person) {
    members.put(person.id(), person);
    moved = top;
  }

  private void remove(String person) {
    if (members.remove(person) != null) {
      moved = top;
    }
  }

  private void change(String person, Role role) {
    member(person).ifPresent(it -> put(new Person(it.id(), it.name(), role, it.key())));
  }
}
