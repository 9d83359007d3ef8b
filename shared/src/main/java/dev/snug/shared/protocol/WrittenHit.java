package dev.snug.shared.protocol;

/// A message that was found, as the house keeps it.
public record WrittenHit(String room, WrittenEntry entry) {}
