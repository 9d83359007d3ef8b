package dev.snug.client.ui.search;

import dev.snug.shared.protocol.ServerFrame.Hit;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.MessageState;
import java.time.Instant;
import java.util.List;

/// A message that was found, as it is now.
///
/// @param id of its row
/// @param seq where to go: the message, or the one in whose thread it stands; 0 for what the house has not stored
/// @param author their id
/// @param text as it was written, with its marks
record Result(
    String id, String room, long seq, String author, Instant at, String text, List<Attachment> attachments, boolean inThread) {

  Result {
    attachments = List.copyOf(attachments);
  }

  /// What a house or this computer has found; what is gone says nothing.
  static Result of(Hit hit) {
    var entry = hit.entry();
    var thread = Message.about(entry.body());
    return new Result(
        "hit-" + hit.room() + "-" + entry.seq(), hit.room(), thread == 0 ? entry.seq() : thread, entry.author(),
        Instant.ofEpochMilli(entry.at()), text(entry.body(), hit.now()), attachments(entry.body()), thread != 0);
  }

  /// What this person has written and the house has not stored.
  static Result unsent(String post, String room, String you, Instant at, Body.OfMessage body) {
    return new Result(
        "hit-" + post, room, 0, you, at, text(body, MessageState.UNCHANGED), attachments(body), Message.about(body) != 0);
  }

  boolean isUnsent() {
    return seq == 0;
  }

  private static String text(Body body, MessageState now) {
    return switch (body) {
      case Body.Said said -> {
        var edit = now.edit();
        yield edit == null ? said.text() : edit.text();
      }
      case Body.Poll poll -> poll.question() + "\n\n" + String.join(" · ", poll.choices());
      case Body.Forwarded(var _, var _, var original) -> original == null ? "" : original.text();
      case Body.OnMessage _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> "";
    };
  }

  private static List<Attachment> attachments(Body body) {
    return switch (body) {
      case Body.Said said -> said.attachments();
      case Body.Forwarded(var _, var _, var original) -> original == null ? List.of() : original.attachments();
      case Body.Poll _, Body.OnMessage _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> List.of();
    };
  }
}
