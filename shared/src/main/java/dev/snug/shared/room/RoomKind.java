package dev.snug.shared.room;

/// Who finds a room. The wire name is the constant in lower case.
public enum RoomKind {
  /// Anyone in the house finds it and comes in.
  PUBLIC
}
