package dev.snug.client.control;

import dev.snug.client.connection.Loss;
import dev.snug.client.store.KnownRoom;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import java.util.List;
import java.util.Set;

/// What the line's thread tells the model: plain values, in the order in which they happened.
sealed interface Update {

  /// What this computer knew before the house was reached.
  ///
  /// @param you this person's id in the house, as of the last visit; empty before the first
  record Remembered(String you, List<Person> people, List<RememberedRoom> rooms) implements Update {}

  /// A room as the store knows it.
  ///
  /// @param entries its last ones
  record RememberedRoom(KnownRoom room, List<Entry> entries, List<UnsentPost> unsent, int unread) {}

  record Trying() implements Update {}

  record Lost(Loss loss) implements Update {}

  record Welcomed(ServerFrame.Welcome welcome) implements Update {}

  /// What was known of a room's log is of another log, or lies too far back: its timeline starts empty.
  record Forgotten(String room) implements Update {}

  record Members(String room, List<Person> members, int count) implements Update {}

  record People(String room, List<Person> people) implements Update {}

  /// Entries that continue the timeline at its end.
  record Appended(String room, List<Entry> entries) implements Update {}

  /// Entries that stand before the timeline's start.
  record Prepended(String room, List<Entry> entries) implements Update {}

  /// All who are here.
  record Here(String room, Set<String> here) implements Update {}

  /// Who came and who went since the last word.
  record Presence(String room, Set<String> here, Set<String> gone) implements Update {}

  record Typing(String room, String author) implements Update {}

  /// The house refused a post.
  record Refused(String room, String id, Refusal refusal) implements Update {}

  /// A post is stored by the house, at a place of the log that is not in the timeline now.
  record Settled(String room, String id) implements Update {}

  record Unread(String room, int count, long read) implements Update {}

  /// This computer's disk failed the app.
  record StoreTrouble(StoreFailed.Reason reason) implements Update {}
}
