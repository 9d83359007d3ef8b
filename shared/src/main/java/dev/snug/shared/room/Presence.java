package dev.snug.shared.room;

/// Where somebody is; who has no line to the house has none of these. The wire name is the constant in lower case.
public enum Presence {
  /// At one of their devices.
  HERE,
  /// Has not touched any of them for a while.
  AWAY,
  /// Here, and does not want to be disturbed.
  QUIET
}
