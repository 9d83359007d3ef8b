package dev.snug.client.ui.part;

import dev.snug.shared.room.RoomKind;
import org.kordamp.ikonli.feather.Feather;

/// What stands for a room: who finds it and who comes in.
public final class RoomIcon {

  private RoomIcon() {}

  public static Feather of(RoomKind kind) {
    return switch (kind) {
      case PUBLIC -> Feather.HASH;
      case PRIVATE -> Feather.LOCK;
      case GROUP -> Feather.USERS;
      case DIRECT -> Feather.USER;
    };
  }
}
