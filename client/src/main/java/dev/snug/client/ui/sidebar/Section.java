package dev.snug.client.ui.sidebar;

import dev.snug.shared.room.RoomKind;

/// A part of the sidebar.
enum Section {
  ROOMS,
  GROUPS,
  DIRECT;

  static Section of(RoomKind kind) {
    return switch (kind) {
      case PUBLIC, PRIVATE -> ROOMS;
      case GROUP -> GROUPS;
      case DIRECT -> DIRECT;
    };
  }
}
