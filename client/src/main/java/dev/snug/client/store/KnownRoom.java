package dev.snug.client.store;

/// What this computer knows of a room: the entries from `low` to `high`, without a gap; none if `high` is 0.
///
/// @param read the last entry that this person has read
public record KnownRoom(String id, String name, long low, long high, long read, String draft) {}
