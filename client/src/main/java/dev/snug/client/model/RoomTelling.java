package dev.snug.client.model;

/// By what said in a room this person wants to be called.
public enum RoomTelling {
  /// As everywhere: see [NotificationSettings#about].
  USUAL,
  /// By everything.
  ALL,
  /// By what mentions them or has one of their words in it.
  MENTIONS,
  /// By nothing: the room is muted.
  NONE
}
