package dev.snug.client.model;

import java.time.LocalTime;

/// The part of the day in which nothing pops up.
///
/// @param on whether there are any
/// @param from when they begin, in the time of the place where this computer is
/// @param to when they are over; before `from` if they go over midnight
public record QuietHours(boolean on, LocalTime from, LocalTime to) {

  /// Whether a time of the day is one of them: from the first minute to the last before the end. Hours that end when they begin are none.
  public boolean cover(LocalTime time) {
    if (!on) {
      return false;
    }
    return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
  }
}
