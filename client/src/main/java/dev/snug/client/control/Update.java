package dev.snug.client.control;

import dev.snug.client.connection.Loss;
import dev.snug.client.store.KnownRoom;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomSummary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the line's thread tells the model: plain values, in the order in which they happened. Entries come as messages:
/// those that are messages with what has become of them, the others as they were written.
sealed interface Update {

  /// What this computer knew before the house was reached.
  ///
  /// @param you this person's id in the house, as of the last visit; empty before the first
  /// @param outbox what the house has not stored, in the order in which it was written
  record Remembered(
      String you, List<Person> people, List<Setting> settings, List<UnsentPost> outbox, List<RememberedRoom> rooms)
      implements Update {}

  /// A room as the store knows it.
  ///
  /// @param entries its last ones
  record RememberedRoom(
      KnownRoom room, RoomFacts facts, List<Person> members, List<Message> entries, int unread, int mentions) {}

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
  ///
  /// @param newFrom where the new messages begin in what comes; Long.MAX_VALUE if that is not known
  record Forgotten(String room, long newFrom) implements Update {}

  record Members(String room, List<Person> members, int count) implements Update {}

  record Facts(String room, RoomFacts facts) implements Update {}

  /// People whom entries of a room name; those who are in it are known better from [Members].
  record People(String room, List<Person> people) implements Update {}

  /// Entries that continue the timeline at its end.
  ///
  /// @param newer whether there are further ones behind them
  record Appended(String room, List<Message> entries, boolean newer) implements Update {}

  /// Messages that have come to the end of a room.
  ///
  /// @param live whether they were said just now; else this app has caught up on them
  record Heard(String room, List<Message> messages, boolean live) implements Update {}

  /// Entries that stand before the timeline's start.
  record Prepended(String room, List<Message> entries) implements Update {}

  /// The timeline shows another part of the log: these entries and no others.
  record Window(String room, List<Message> entries, boolean newer) implements Update {}

  /// The timeline is too long: it keeps the entries from `from` to `to`.
  record Trimmed(String room, long from, long to, boolean newer) implements Update {}

  /// Something has happened to messages that may be shown somewhere.
  record Changed(String room, List<Message> messages) implements Update {}

  /// What was said in the thread that is open, as far as it is known.
  record ThreadKept(String room, long root, List<Message> replies) implements Update {}

  /// Something more was said in a thread.
  record Replied(String room, long root, List<Message> replies) implements Update {}

  /// Messages that are answered and stand outside the timeline.
  record Quoted(String room, List<Message> messages) implements Update {}

  /// The messages on a room's board, as far as they can be had.
  record Pins(String room, List<Message> pins) implements Update {}

  /// How much of a room's log is kept here, and how much there is.
  record Extent(String room, long low, long high, long top) implements Update {}

  /// All who are here.
  record Here(String room, ServerFrame.Present present) implements Update {}

  /// Who came and who went since the last word.
  record Presence(String room, ServerFrame.Present present, Set<String> gone) implements Update {}

  record Typing(String room, String author) implements Update {}

  /// The other in a direct room has read up to an entry.
  record Seen(String room, String person, long seq) implements Update {}

  /// The house refused a post.
  record Refused(String room, String id, Refusal refusal) implements Update {}

  /// The house has stored a post.
  record Settled(String id) implements Update {}

  record Unread(String room, int count, int mentions, long read) implements Update {}

  /// Something that this person keeps for all of their devices; taken away if it has no value.
  record Setting(String key, @Nullable String value) implements Update {}

  /// All that this person has planned.
  record Plans(List<Plan> plans) implements Update {}

  /// Something that was asked for is answered.
  record Answered(Runnable answer) implements Update {}

  /// This computer's disk failed the app.
  record StoreTrouble(StoreFailed.Reason reason) implements Update {}
}
