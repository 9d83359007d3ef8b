package dev.snug.shared.search;

import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Message;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// What a message is found by, as it is now: the two columns of an FTS5 table.
///
/// @param text what it says, its words apart from one another
/// @param marks the room that it stands in, who wrote it and what it holds, as words that nobody says
public record Indexed(String text, String marks) {

  /// The table. It keeps what it indexes, so that a row can be taken out by its number alone; the number says when it was
  /// written (see [Place]). What is taken out leaves nothing behind, see [#FORGETTING].
  public static final String TABLE =
      """
      CREATE VIRTUAL TABLE found USING fts5(text, marks, room UNINDEXED, seq UNINDEXED, columnsize=0,
        tokenize="unicode61 remove_diacritics 2")""";

  /// Has words taken out of the index at once, instead of when it is next put in order.
  public static final String FORGETTING = "INSERT INTO found (found, rank) VALUES ('secure-delete', 1)";

  /// The opposite, for much at once: it would take too long.
  public static final String FORGETTING_LATER = "INSERT INTO found (found, rank) VALUES ('secure-delete', 0)";

  private static final Pattern LINK = Pattern.compile("https?://[^\\s/]", Pattern.CASE_INSENSITIVE);

  /// Empty for what is no message, or is gone.
  public static Optional<Indexed> of(String room, Message message) {
    return switch (message.entry().body()) {
      case Body.Said said -> {
        var edit = message.state().edit();
        yield Optional.of(of(room, message, edit == null ? said.text() : edit.text(), said.attachments()));
      }
      case Body.Poll poll ->
          Optional.of(of(room, message, poll.question() + "\n" + String.join("\n", poll.choices()), List.of()));
      case Body.Forwarded(var _, var _, var original) ->
          original == null ? Optional.empty() : Optional.of(of(room, message, original.text(), original.attachments()));
      case Body.OnMessage _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> Optional.empty();
    };
  }

  private static Indexed of(String room, Message message, String text, List<Attachment> attachments) {
    var words = new StringJoiner("\n").add(text);
    attachments.forEach(attachment -> words.add(attachment.name()));
    var marks = new StringJoiner(" ").add(room(room)).add(author(message.entry().author()));
    holding(text, attachments).forEach(holding -> marks.add(mark(holding)));
    return new Indexed(Words.apart(words.toString()), marks.toString());
  }

  private static Set<Holding> holding(String text, List<Attachment> attachments) {
    var holding = EnumSet.noneOf(Holding.class);
    for (var attachment : attachments) {
      holding.add(Holding.FILE);
      if (attachment.type().toLowerCase(Locale.ROOT).startsWith("image/")) {
        holding.add(Holding.IMAGE);
      }
    }
    if (LINK.matcher(text).find()) {
      holding.add(Holding.LINK);
    }
    return holding;
  }

  /// What to match the table with for all that stands in a room.
  public static String inRoom(String id) {
    return "marks : " + room(id);
  }

  static String room(String id) {
    return "r" + hex(id);
  }

  static String author(String id) {
    return "p" + hex(id);
  }

  static String mark(Holding holding) {
    return "h" + holding.name().toLowerCase(Locale.ROOT);
  }

  /// So that no id is taken apart, whatever stands in it.
  private static String hex(String id) {
    return HexFormat.of().formatHex(id.getBytes(StandardCharsets.UTF_8));
  }
}
