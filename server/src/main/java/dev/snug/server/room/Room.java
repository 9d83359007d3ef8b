package dev.snug.server.room;

import dev.snug.server.log.RoomLog;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.protocol.WrittenEntry;
import dev.snug.shared.room.Person;
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

  private final RoomLog.Known known;
  private final Set<Follower> followers = new LinkedHashSet<>();
  private final Map<String, Integer> connections = new HashMap<>();
  private Set<String> came = new LinkedHashSet<>();
  private Set<String> went = new LinkedHashSet<>();
  private @Nullable RoomState state;
  private long top;
  private @Nullable Members members;

  private record Members(RoomState state, long moved, String written) {}

  /// @param top the number of its last entry
  Room(RoomLog.Known known, long top) {
    this.known = known;
    this.top = top;
  }

  public String id() {
    return known.id();
  }

  RoomLog.Known known() {
    return known;
  }

  /// The number of its last entry that is kept.
  long top() {
    return top;
  }

  /// What was added is kept.
  void kept() {
    if (state != null) {
      top = state.top();
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
    var frame = Encoded.text(FrameCodec.writeDelivered(id(), entry));
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
    var frame = Encoded.of(new ServerFrame.Presence(id(), came, went));
    came = new LinkedHashSet<>();
    went = new LinkedHashSet<>();
    for (var follower : followers) {
      follower.hearFleeting(frame);
    }
  }

  /// The frame that tells a new follower of a room in this state: those who are here are named first.
  public byte[] following(RoomState state, Person newcomer) {
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
    return Encoded.text(FrameCodec.writeFollowing(id(), state.top(), named, state.members().size(), here));
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
