package dev.snug.client.model;

/// Whether this app looks for houses that are announced nearby.
public enum Lookout {
  /// Nobody wants to know.
  RESTING,
  /// It has just begun, and may not have heard everybody yet.
  LOOKING,
  /// Whoever is there has been heard.
  SETTLED,
  /// This computer has no network on which others could be heard.
  BLIND
}
