package dev.snug.client.model;

import java.time.Instant;

/// Something that happened and was not said: a quiet line.
///
/// @param name of the author, as it was then
public record EventItem(long seq, Instant at, String author, Kind kind, String name) implements TimelineItem {

  /// What happened.
  public enum Kind {
    JOINED,
    LEFT
  }
}
