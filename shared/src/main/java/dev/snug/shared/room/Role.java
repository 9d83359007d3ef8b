package dev.snug.shared.room;

/// What somebody may do in a house or in a room, strongest first; [Rights] says what. The wire name is the constant in
/// lower case.
public enum Role {
  /// Whose house or room it is.
  OWNER,
  /// Keeps order.
  MODERATOR,
  /// One of the house.
  MEMBER,
  /// Here for a while.
  GUEST,
  /// Reads.
  READER;

  /// Whether this one may do less than the other.
  public boolean isWeakerThan(Role other) {
    return compareTo(other) > 0;
  }
}
