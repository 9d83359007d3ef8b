package dev.snug.client.voice;

/// The app's own sounds.
public enum Chime {
  /// Two knuckles on a wooden door.
  KNOCK,
  /// A small bell over a shop's door.
  BELL,
  /// A drop into a full glass.
  DROP
}
