package dev.snug.shared.room;

/// Who finds a room and who comes in. The wire name is the constant in lower case.
public enum RoomKind {
  /// Anyone in the house finds it and comes in.
  PUBLIC,
  /// Those who are invited; nobody else knows of it.
  PRIVATE,
  /// Chosen people, who are in it at once; each may bring others.
  GROUP,
  /// Two people; there is one for each pair, and nobody comes or goes.
  DIRECT
}
