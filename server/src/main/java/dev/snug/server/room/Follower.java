package dev.snug.server.room;

import dev.snug.shared.room.Person;

/// One connection of somebody, as a room sees it. No method blocks.
public interface Follower {

  /// Who is connected.
  Person person();

  /// Gets a frame that must not be missed: if it cannot be taken, the connection ends.
  ///
  /// @param frame a finished WebSocket frame, shared with others and never changed
  void hear(byte[] frame);

  /// Gets a frame that may be missed.
  void hearFleeting(byte[] frame);
}
