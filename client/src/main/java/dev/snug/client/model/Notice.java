package dev.snug.client.model;

import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import org.jspecify.annotations.Nullable;

/// Something that this person is told of, wherever they are looking.
public sealed interface Notice {

  /// Where it happened.
  HouseModel house();

  /// In which room.
  RoomModel room();

  /// The number of the entry to go to; 0 for the end of the room.
  long seq();

  /// Why somebody is told what was said.
  enum Cause {
    ANYTHING,
    DIRECT,
    MENTION,
    KEYWORD
  }

  /// Somebody said something.
  ///
  /// @param author null if nothing is known of them yet
  record Said(HouseModel house, RoomModel room, @Nullable Person author, Message message, Cause cause) implements Notice {

    /// What is said in a thread is found by the message that it answers.
    @Override
    public long seq() {
      var root = Message.about(message.entry().body());
      return root == 0 ? message.entry().seq() : root;
    }
  }

  /// Things were said while this app was not there, in several rooms perhaps.
  ///
  /// @param room the first of them
  /// @param seq the first of what was said there
  /// @param messages how many
  /// @param rooms in how many rooms
  record Missed(HouseModel house, RoomModel room, long seq, int messages, int rooms) implements Notice {}

  /// The time has come for a reminder of something said.
  record Due(HouseModel house, RoomModel room, long seq) implements Notice {}

  /// Somebody has come into a house that is open on this computer.
  ///
  /// @param room where everybody comes in
  record CameIn(HouseModel house, RoomModel room, Person who) implements Notice {

    @Override
    public long seq() {
      return 0;
    }
  }
}
