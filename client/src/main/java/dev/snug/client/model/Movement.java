package dev.snug.client.model;

/// How much moves in the window.
public enum Movement {
  /// As the system says.
  SYSTEM,
  FULL,
  LESS
}
