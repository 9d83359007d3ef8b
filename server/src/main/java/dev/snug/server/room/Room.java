package dev.snug.server.room;

import dev.snug.server.log.RoomLog;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.protocol.WrittenEntry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A room and who follows it. Only the writer thread touches it, so a follower gets every entry after the `top` it was
/// told, in order.
public final class Room {

  private static final String NAMELESS_LOBBY = "Lobby";

  private final String id;
  private final RoomKind kind;
  private final int number;
  private final Set<Follower> followers = new LinkedHashSet<>();
  private final Company company = new Company();
  private @Nullable RoomState state;
  private RoomFacts facts;
  private long top;
  private int memberCount;
  private long said;
  private @Nullable Members members;
  private @Nullable Long toldAt;

  private record Members(RoomState state, long moved, String written) {}

  /// @param number its place in the order in which rooms were made
  Room(RoomLog.Known known, int number) {
    this.number = number;
    this.id = known.id();
    this.kind = known.kind();
    this.facts = known.facts();
    this.top = known.top();
    this.memberCount = known.memberCount();
    // Or less; nobody looks it up for this.
    this.said = known.top();
  }

  /// A room in which nothing has happened yet.
  Room(String id, RoomKind kind, int number) {
    this(new RoomLog.Known(id, kind, RoomFacts.NONE, 0, 0), number);
  }

  public String id() {
    return id;
  }

  public RoomKind kind() {
    return kind;
  }

  int number() {
    return number;
  }

  /// What is known of it, that of the transaction under way included.
  public RoomFacts facts() {
    return state == null ? facts : state.facts();
  }

  /// What people call it: a room that came to be by being followed is called by its id.
  public String name() {
    if (!facts().name().isEmpty() || kind != RoomKind.PUBLIC) {
      return facts().name();
    }
    return id.equals(Rooms.LOBBY) ? NAMELESS_LOBBY : id;
  }

  int memberCount() {
    return state == null ? memberCount : state.members().size();
  }

  /// The number of its last entry that is kept.
  public long top() {
    return top;
  }

  /// Nothing was said in it after this number.
  long said() {
    return said;
  }

  /// Something is said in it.
  void said(long seq) {
    said = seq;
  }

  /// What was added is kept.
  void kept() {
    if (state != null) {
      top = state.top();
      facts = state.facts();
      memberCount = state.members().size();
    }
  }

  @Nullable RoomState state() {
    return state;
  }

  /// Remembers what the log folds to; null to read it again when next needed.
  void state(@Nullable RoomState state) {
    this.state = state;
  }

  public boolean isFollowedBy(Follower follower) {
    return followers.contains(follower);
  }

  /// From now on the follower hears what is delivered here.
  ///
  /// @param presence where they are
  public void follow(Follower follower, Presence presence) {
    if (followers.add(follower)) {
      company.came(follower.person().id(), presence);
    }
  }

  public void unfollow(Follower follower) {
    if (followers.remove(follower)) {
      company.went(follower.person().id());
    }
  }

  /// A person who may follow is somewhere else now.
  void appears(String person, Presence presence) {
    company.appears(person, presence);
  }

  /// Ends all of a person's following, once they left.
  public void dismiss(String person) {
    var theirs = followers.stream().filter(follower -> follower.person().id().equals(person)).toList();
    theirs.forEach(this::unfollow);
  }

  /// Lets all followers hear an entry that is stored.
  public void deliver(WrittenEntry entry) {
    var frame = Encoded.text(FrameCodec.writeDelivered(id, entry));
    for (var follower : followers) {
      follower.hear(frame);
    }
  }

  /// Lets all followers but one person's hear something fleeting.
  public void relay(String except, ServerFrame signal) {
    var frame = Encoded.of(signal);
    for (var follower : followers) {
      if (!follower.person().id().equals(except)) {
        follower.hearFleeting(frame);
      }
    }
  }

  /// Tells the followers who came, went, or is somewhere else since the last word about it; where there are many, not
  /// again at once, so that a crowd is not busy with itself.
  ///
  /// @param now in nanoseconds
  /// @return whether there is nothing left to tell
  boolean sayPresence(long now) {
    if (!company.hasNews()) {
      return true;
    }
    var isCrowd = company.size() > Limits.PRESENCE_AT_ONCE;
    if (isCrowd && toldAt != null && now - toldAt < Limits.PRESENCE_PAUSE.toNanos()) {
      return false;
    }
    toldAt = now;
    for (var news : company.news(id)) {
      var frame = Encoded.of(news);
      for (var follower : followers) {
        follower.hearFleeting(frame);
      }
    }
    return true;
  }

  /// The frame that tells a new follower of a room, but for who is where: that has to be as of the moment at which it
  /// leaves, because what changes later is said to those who follow by then.
  @FunctionalInterface
  public interface Opening {
    /// With who is where.
    ///
    /// @param newcomer where they are
    byte[] with(Presence newcomer);
  }

  /// What tells a new follower of a room in this state: those who are here are named first.
  ///
  /// @param frameId of the frame that asked, if it had one
  public Opening following(@Nullable String frameId, RoomState state, Person newcomer) {
    var top = state.top();
    var facts = FrameCodec.write(state.facts());
    var count = state.members().size();
    String members;
    Predicate<String> isNamed;
    if (count <= Limits.MEMBERS_NAMED) {
      members = all(state);
      isNamed = id -> state.member(id).isPresent();
    } else {
      var here = new LinkedHashSet<>(company.ids());
      here.add(newcomer.id());
      var some = named(state, here);
      var ids = some.stream().map(Person::id).collect(Collectors.toSet());
      members = FrameCodec.write(some);
      isNamed = ids::contains;
    }
    return presence ->
        Encoded.text(
            FrameCodec.writeFollowing(
                frameId, id, top, facts, members, count, company.present(isNamed, newcomer.id(), presence)));
  }

  /// Everybody, written once for all who come while nobody joins or leaves.
  private String all(RoomState state) {
    if (members == null || members.state != state || members.moved != state.moved()) {
      members = new Members(state, state.moved(), FrameCodec.write(List.copyOf(state.members())));
    }
    return members.written;
  }

  private static List<Person> named(RoomState state, Set<String> here) {
    var named = new ArrayList<Person>();
    for (var id : here) {
      if (named.size() < Limits.MEMBERS_NAMED) {
        state.member(id).ifPresent(named::add);
      }
    }
    for (var member : state.members()) {
      if (named.size() < Limits.MEMBERS_NAMED && !here.contains(member.id())) {
        named.add(member);
      }
    }
    return named;
  }
}
