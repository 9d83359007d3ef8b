package dev.snug.shared.room;

import java.util.List;

/// A room in a list, as one person sees it.
///
/// @param room its id
/// @param name in a direct room that of the other
/// @param topic empty if there is none
/// @param top the number of its last entry
/// @param read the last entry that this person has read
/// @param memberCount how many are in it
/// @param in whether this person is
/// @param people of a direct room or group a few of the others
public record RoomSummary(
    String room,
    RoomKind kind,
    String name,
    String topic,
    boolean archived,
    long top,
    long read,
    int memberCount,
    boolean in,
    List<Person> people) {

  /// As many faces as a row shows.
  public static final int PEOPLE_SHOWN = 3;

  public RoomSummary {
    people = List.copyOf(people);
  }
}
