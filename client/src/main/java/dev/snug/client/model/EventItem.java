package dev.snug.client.model;

import dev.snug.shared.room.Body;
import java.time.Instant;

/// Something that happened and was not said: a quiet line.
///
/// @param body what happened
public record EventItem(long seq, Instant at, String author, Body body) implements TimelineItem {}
