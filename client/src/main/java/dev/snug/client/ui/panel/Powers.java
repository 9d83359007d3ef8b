package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Rights;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What this person may do to another, by the very rules that the house goes by.
///
/// @param roles what they may make of them in this room
/// @param handOver whether they may make them the owner of this room and be none any more
/// @param houseBan whether they may keep them out of the whole house; the room's own ban is offered only if not
record Powers(
    boolean message, List<Role> roles, boolean handOver, boolean mute, boolean unmute, boolean remove, boolean roomBan, boolean houseBan) {

  /// The room that is the house.
  static final String LOBBY = "lobby";

  private static final List<Role> GIVEN = List.of(Role.MODERATOR, Role.MEMBER, Role.GUEST, Role.READER);

  static Powers of(HouseModel house, RoomModel room, Person person, Instant now) {
    var here = new Rules(house, room, person, now);
    var inHouse = lobby(house).map(lobby -> new Rules(house, lobby, person, now));
    var isLobby = room.id().equals(LOBBY);
    var houseBan = inHouse.map(rules -> rules.allow(new Body.Banned(person.id(), null))).orElse(false);
    return new Powers(
        mayMessage(house, room, person),
        GIVEN.stream().filter(role -> here.allow(new Body.RoleGiven(person.id(), role))).toList(),
        here.allow(new Body.RoleGiven(person.id(), Role.OWNER)),
        here.allow(new Body.Muted(person.id(), true, null)) && !room.factsProperty().get().isMuted(person.id(), now.toEpochMilli()),
        here.allow(new Body.Muted(person.id(), false, null)),
        !isLobby && here.allow(new Body.Removed(person.id())),
        !isLobby && !houseBan && here.allow(new Body.Banned(person.id(), null)),
        houseBan);
  }

  static Optional<RoomModel> lobby(HouseModel house) {
    return house.rooms().stream().filter(each -> each.id().equals(LOBBY)).findFirst();
  }

  /// Whether there is anything that keeps order.
  boolean isAny() {
    return !roles.isEmpty() || handOver || mute || unmute || remove || roomBan || houseBan;
  }

  private static boolean mayMessage(HouseModel house, RoomModel room, Person person) {
    var you = house.youProperty().get();
    return you != null
        && !you.id().equals(person.id())
        && room.kind() != RoomKind.DIRECT
        && Rights.of(RoomKind.PUBLIC, you.role()).contains(Right.WRITE_DIRECT);
  }

  /// A room's rules as far as they can be told from here.
  private record Rules(RoomState state, @Nullable String you, Instant now) {

    Rules(HouseModel house, RoomModel room, Person person, Instant now) {
      this(state(house, room, person), youIn(house), now);
    }

    boolean allow(Body body) {
      return you != null && state.refuses(you, now.toEpochMilli(), body, null).isEmpty();
    }

    private static @Nullable String youIn(HouseModel house) {
      var you = house.youProperty().get();
      return you == null ? null : you.id();
    }

    /// Of a large room not all members are known: then those whom it is about are taken for members, and the house has
    /// the last word.
    private static RoomState state(HouseModel house, RoomModel room, Person person) {
      var members = new LinkedHashMap<String, Person>();
      if (room.memberCountProperty().get() > room.members().size()) {
        Stream.of(Optional.ofNullable(room.people().get(person.id())), Optional.ofNullable(youIn(house)).map(room.people()::get))
            .flatMap(Optional::stream)
            .forEach(each -> members.put(each.id(), each));
      }
      room.members().forEach(each -> members.put(each.id(), each));
      return new RoomState(
          room.kind(), Math.max(1, room.topProperty().get()), members.values(), room.factsProperty().get());
    }
  }
}
