package dev.snug.client.model;

import java.time.Instant;

/// Something in a timeline.
public sealed interface TimelineItem permits MessageModel, EventItem {

  /// Its number in the room; Long.MAX_VALUE as long as the house has not stored it.
  long seq();

  /// When the house stored it, or when it was written.
  Instant at();

  /// The id of who did it.
  String author();
}
