package dev.snug.client.command;

import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.MessageState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A message as a command prints it.
///
/// @param room the id of its room
/// @param author their id
/// @param name what they are called
record Line(String room, long seq, Instant at, String author, String name, String text, List<String> files) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /// What would move a terminal's cursor, colour what comes after, or turn the line around. A message may have lines and tabs.
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

  Line {
    files = List.copyOf(files);
  }

  /// Empty for what is no message, or is gone.
  static Optional<Line> of(String room, Entry entry, MessageState now, String name) {
    return switch (entry.body()) {
      case Body.Said said -> {
        var edit = now.edit();
        yield Optional.of(of(room, entry, name, edit == null ? said.text() : edit.text(), said.attachments()));
      }
      case Body.Poll poll -> Optional.of(of(room, entry, name, poll.question() + "\n" + String.join("\n", poll.choices()), List.of()));
      case Body.Forwarded(var _, var _, var original) ->
          original == null ? Optional.empty() : Optional.of(of(room, entry, name, original.text(), original.attachments()));
      case Body.OnMessage _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> Optional.empty();
    };
  }

  private static Line of(String room, Entry entry, String name, String text, List<Attachment> files) {
    return new Line(
        room, entry.seq(), Instant.ofEpochMilli(entry.at()), entry.author(), name, text, files.stream().map(Attachment::name).toList());
  }

  /// For people: when, who, and what; further lines stand under the first.
  String written(ZoneId zone) {
    var all = files.isEmpty() ? text : (text + "\n" + String.join("\n", files)).strip();
    return CONTROLS.matcher(TIME.format(at.atZone(zone)) + "  " + name + ": " + all.replace("\n", "\n    ")).replaceAll(" ");
  }

  JsonLine json() {
    return new JsonLine().field("room", room).field("seq", seq).field("at", at.toEpochMilli()).field("author", author)
        .field("name", name).field("text", text).texts("files", files);
  }
}
