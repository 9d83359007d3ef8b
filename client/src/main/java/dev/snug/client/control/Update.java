package dev.snug.client.control;

import dev.snug.client.connection.Loss;
import dev.snug.client.store.KnownRoom;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomSummary;
import java.util.List;
import java.util.Set;

/// What the line's thread tells the model: plain values, in the order in which they happened. Entries come as messages:
/// those that are messages with what has become of them, the others as they were written.
sealed interface Update {

  /// What this computer knew before the house was reached.
  ///
  /// @param you this person's id in the house, as of the last visit; empty before the first
  record Remembered(String you, List<Person> people, List<RememberedRoom> rooms) implements Update {}

  /// A room as the store knows it.
  ///
  /// @param entries its last ones
  record RememberedRoom(KnownRoom room, List<Message> entries, List<UnsentPost> unsent, int unread) {}

  record Trying() implements Update {}

  record Lost(Loss loss) implements Update {}

  /// The house has let this person in.
  ///
  /// @param opened the rooms that were not open before
  record Welcomed(ServerFrame.Welcome welcome, List<RememberedRoom> opened) implements Update {}

  /// A room that this person is in now, or is told of again.
  record Opened(RoomSummary summary, RememberedRoom room) implements Update {}

  /// A room that this person may come into.
  record Invited(RoomSummary summary) implements Update {}

  /// This person is not in the room, or not invited, any more.
  record Closed(String room) implements Update {}

  /// What was known of a room's log is of another log, or lies too far back: its timeline starts empty.
  record Forgotten(String room) implements Update {}

  record Members(String room, List<Person> members, int count) implements Update {}

  record Facts(String room, RoomFacts facts) implements Update {}

  /// People whom entries of a room name; those who are in it are known better from [Members].
  record People(String room, List<Person> people) implements Update {}

  /// Entries that continue the timeline at its end.
  record Appended(String room, List<Message> entries) implements Update {}

  /// Entries that stand before the timeline's start.
  record Prepended(String room, List<Message> entries) implements Update {}

  /// Something has happened to messages that may stand in the timeline.
  record Changed(String room, List<Message> messages) implements Update {}

  /// All who are here.
  record Here(String room, ServerFrame.Present present) implements Update {}

  /// Who came and who went since the last word.
  record Presence(String room, ServerFrame.Present present, Set<String> gone) implements Update {}

  record Typing(String room, String author) implements Update {}

  /// The house refused a post.
  record Refused(String room, String id, Refusal refusal) implements Update {}

  /// A post is stored by the house, at a place of the log that is not in the timeline now.
  record Settled(String room, String id) implements Update {}

  record Unread(String room, int count, long read) implements Update {}

  /// This computer's disk failed the app.
  record StoreTrouble(StoreFailed.Reason reason) implements Update {}
}
