package dev.snug.shared.room;

import static dev.snug.shared.room.Right.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Who may do what: the one table of it, for the house (the row of one's role in the lobby, a public room) and for each
/// room. What one may do to somebody else depends on their role as well: see [RoomState].
public final class Rights {

  private static final Set<Right> OWNER = every();
  private static final Set<Right> MODERATOR = without(OWNER, SET_RETENTION, GIVE_KEYS);
  private static final Set<Right> MEMBER =
      of(SAY, REACT, ATTACH, POLL, PIN, INVITE, MAKE_ROOMS, MAKE_GROUPS, WRITE_DIRECT);
  private static final Set<Right> GUEST = of(SAY, REACT, ATTACH, WRITE_DIRECT);
  private static final Set<Right> READER = of();

  private static final Set<Right> MEMBER_OF_GROUP = with(MEMBER, SET_TOPIC, SET_NAME);
  private static final Set<Right> ONE_OF_TWO = of(SAY, REACT, ATTACH, POLL, PIN);

  private Rights() {}

  /// What somebody of this role may do in a room of this kind.
  public static Set<Right> of(RoomKind kind, Role role) {
    return switch (kind) {
      case DIRECT -> ONE_OF_TWO;
      case GROUP -> role == Role.MEMBER ? MEMBER_OF_GROUP : of(role);
      case PUBLIC, PRIVATE -> of(role);
    };
  }

  private static Set<Right> of(Role role) {
    return switch (role) {
      case OWNER -> OWNER;
      case MODERATOR -> MODERATOR;
      case MEMBER -> MEMBER;
      case GUEST -> GUEST;
      case READER -> READER;
    };
  }

  private static Set<Right> every() {
    return Collections.unmodifiableSet(EnumSet.allOf(Right.class));
  }

  private static Set<Right> of(Right... rights) {
    var set = EnumSet.noneOf(Right.class);
    Collections.addAll(set, rights);
    return Collections.unmodifiableSet(set);
  }

  private static Set<Right> with(Set<Right> some, Right... more) {
    var set = EnumSet.copyOf(some);
    Collections.addAll(set, more);
    return Collections.unmodifiableSet(set);
  }

  private static Set<Right> without(Set<Right> some, Right... fewer) {
    var set = EnumSet.copyOf(some);
    for (var right : fewer) {
      set.remove(right);
    }
    return Collections.unmodifiableSet(set);
  }
}
