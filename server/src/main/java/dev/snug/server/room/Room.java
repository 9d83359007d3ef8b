package dev.snug.server.room;

import dev.snug.server.log.RoomLog;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.protocol.WrittenEntry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Map<String, Integer> connections = new HashMap<>();
  private Set<String> came = new LinkedHashSet<>();
  private Set<String> went = new LinkedHashSet<>();
  private @Nullable RoomState state;
  private RoomFacts facts;
  private long top;
  private int memberCount;
  private @Nullable Members members;

  private record Members(RoomState state, long moved, String written) {}

  /// @param number its place in the order in which rooms were made
  Room(RoomLog.Known known, int number) {
    this.number = number;
    this.id = known.id();
    this.kind = known.kind();
    this.facts = known.facts();
    this.top = known.top();
    this.memberCount = known.memberCount();
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
  public void follow(Follower follower) {
    if (followers.add(follower) && connections.merge(follower.person().id(), 1, Integer::sum) == 1) {
      came.add(follower.person().id());
      went.remove(follower.person().id());
    }
  }

  public void unfollow(Follower follower) {
    var person = follower.person().id();
    if (followers.remove(follower) && connections.merge(person, -1, Integer::sum) == 0) {
      connections.remove(person);
      went.add(person);
      came.remove(person);
    }
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

  /// Tells the followers who came and went since the last word about it, if anybody did.
  void sayPresence() {
    if (came.isEmpty() && went.isEmpty()) {
      return;
    }
    var frame = Encoded.of(new ServerFrame.Presence(id, new ServerFrame.Present(came, Set.of(), Set.of()), went));
    came = new LinkedHashSet<>();
    went = new LinkedHashSet<>();
    for (var follower : followers) {
      follower.hearFleeting(frame);
    }
  }

  /// The frame that tells a new follower of a room in this state: those who are here are named first.
  ///
  /// @param frameId of the frame that asked, if it had one
  public byte[] following(@Nullable String frameId, RoomState state, Person newcomer) {
    var here = new LinkedHashSet<>(connections.keySet());
    here.add(newcomer.id());
    String named;
    if (state.members().size() <= Limits.MEMBERS_NAMED) {
      named = all(state);
      here.removeIf(id -> state.member(id).isEmpty());
    } else {
      var some = named(state, here);
      named = FrameCodec.write(some);
      here.retainAll(some.stream().map(Person::id).collect(Collectors.toSet()));
    }
    return Encoded.text(
        FrameCodec.writeFollowing(
            frameId, id, state.top(), FrameCodec.write(state.facts()), named, state.members().size(),
            new ServerFrame.Present(here, Set.of(), Set.of())));
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
