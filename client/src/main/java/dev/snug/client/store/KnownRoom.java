package dev.snug.client.store;

import dev.snug.shared.room.RoomKind;

/// What this computer knows of a room: the entries from `low` to `high`, without a gap; none if `high` is 0.
///
/// @param in whether this person was in it when the house last said so
/// @param read the last entry that this person has read
/// @param expired the number up to which what was said is gone; 0 for nothing
public record KnownRoom(
    String id,
    RoomKind kind,
    String name,
    String topic,
    boolean archived,
    boolean in,
    long low,
    long high,
    long read,
    long expired) {

  /// A room of which nothing is known but that it is there.
  public static KnownRoom unknown(String id, RoomKind kind, String name) {
    return new KnownRoom(id, kind, name, "", false, true, 0, 0, 0, 0);
  }
}
