package dev.snug.shared.room;

/// Something that happened in a room, at its place in the room's log.
///
/// @param seq its number: 1, 2, 3 … without gaps; never changes its content, but may lose it and be [Body.Gone]
/// @param at when the house stored it, in epoch milliseconds
/// @param author the id of the person who did it, or [#HOUSE]
/// @param id the name its author gave it; the same id of the same author is the same entry
/// @param body what happened
public record Entry(long seq, long at, String author, String id, Body body) {

  /// The author of what the house does by itself.
  public static final String HOUSE = "house";

  public Entry {
    if (seq < 1) {
      throw new IllegalArgumentException("seq starts at 1, not " + seq);
    }
  }
}
