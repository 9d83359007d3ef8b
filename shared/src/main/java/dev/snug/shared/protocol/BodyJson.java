package dev.snug.shared.protocol;

import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Emoji;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Kinds;
import dev.snug.shared.room.Retention;
import dev.snug.shared.room.Role;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Entries and their bodies as JSON and back.
final class BodyJson {

  private BodyJson() {}

  static void write(Json json, Entry entry) {
    json.field("seq", entry.seq()).field("at", entry.at()).field("author", entry.author()).field("id", entry.id())
        .object("body", body -> write(body, entry.body()));
  }

  static Entry entry(Fields fields) throws MalformedFrame {
    return new Entry(
        fields.integer("seq", 1, Fields.MOST),
        fields.integer("at", 0, Fields.MOST),
        fields.id("author"),
        fields.id("id"),
        told(fields.object("body")));
  }

  /// What a newer house says that this app does not know: there is nothing here that could be shown, and the entries
  /// around it are not to be lost for that.
  private static Body told(Fields fields) throws MalformedFrame {
    var known = known(fields);
    return known == null ? new Body.Gone(fields.id("kind")) : known;
  }

  static void write(Json json, Body body) {
    json.field("kind", Kinds.of(body));
    switch (body) {
      case Body.Said said -> {
        json.filled("text", said.text()).field("replyTo", said.replyTo()).field("thread", said.thread());
        mentions(json, said.mentions());
        FileJson.write(json, said.attachments());
      }
      case Body.Poll poll ->
          json.field("question", poll.question()).texts("choices", poll.choices()).flagged("several", poll.several());
      case Body.Forwarded forwarded -> {
        json.field("room", forwarded.room()).field("seq", forwarded.seq());
        var original = forwarded.original();
        if (original != null) {
          json.object("original", inner -> original(inner, original));
        }
      }
      case Body.Edited edited -> {
        json.field("message", edited.message()).field("text", edited.text());
        mentions(json, edited.mentions());
      }
      case Body.Deleted deleted -> json.field("message", deleted.message());
      case Body.Reacted reacted ->
          json.field("message", reacted.message()).field("emoji", reacted.emoji()).flag("on", reacted.on());
      case Body.Pinned pinned -> json.field("message", pinned.message()).flag("on", pinned.on());
      case Body.Voted voted -> json.field("message", voted.message()).numbers("choices", voted.choices());
      case Body.PollClosed closed -> json.field("message", closed.message());
      case Body.Previewed previewed -> {
        json.field("message", previewed.message());
        PreviewJson.write(json, "previews", previewed.previews());
      }
      case Body.Joined joined ->
          json.field("name", joined.name()).field("role", joined.role()).field("key", RoomJson.text(joined.key()));
      case Body.Left _ -> {}
      case Body.Invited invited -> json.field("person", invited.person());
      case Body.Removed removed -> json.field("person", removed.person());
      case Body.Banned banned -> json.field("person", banned.person()).field("until", banned.until());
      case Body.Unbanned unbanned -> json.field("person", unbanned.person());
      case Body.Muted muted ->
          json.field("person", muted.person()).flag("on", muted.on()).field("until", muted.until());
      case Body.RoleGiven given -> json.field("person", given.person()).field("role", given.role());
      case Body.KeyGiven given -> json.field("person", given.person()).field("key", given.key().text());
      case Body.Renamed renamed -> json.field("name", renamed.name());
      case Body.NameSet set -> json.field("name", set.name());
      case Body.TopicSet set -> json.filled("topic", set.topic());
      case Body.RetentionSet set -> retention(json, set.retention());
      case Body.Archived set -> json.flag("on", set.on());
      case Body.Expired expired -> json.field("upTo", expired.upTo());
      case Body.Gone was -> json.field("was", was.was()).field("thread", was.thread());
    }
  }

  static Body body(Fields fields) throws MalformedFrame {
    var known = known(fields);
    if (known == null) {
      throw fields.malformed("kind", "is not known here");
    }
    return known;
  }

  private static @Nullable Body known(Fields fields) throws MalformedFrame {
    return switch (fields.text("kind", Limits.ID_LENGTH)) {
      case "said" -> said(fields);
      case "poll" -> poll(fields);
      case "forwarded" ->
          new Body.Forwarded(
              fields.room(), fields.integer("seq", 1, Fields.MOST),
              fields.has("original") ? original(fields.object("original")) : null);
      case "edited" -> new Body.Edited(message(fields), filled(fields, "text", Limits.TEXT_LENGTH), mentions(fields));
      case "deleted" -> new Body.Deleted(message(fields));
      case "reacted" -> new Body.Reacted(message(fields), emoji(fields), fields.flag("on"));
      case "pinned" -> new Body.Pinned(message(fields), fields.flag("on"));
      case "voted" -> new Body.Voted(message(fields), choices(fields));
      case "poll-closed" -> new Body.PollClosed(message(fields));
      case "previewed" -> new Body.Previewed(message(fields), PreviewJson.previews(fields, "previews"));
      case "joined" -> new Body.Joined(fields.name(), fields.constant("role", Role.class), fields.optionalKey("key"));
      case "left" -> new Body.Left();
      case "invited" -> new Body.Invited(person(fields));
      case "removed" -> new Body.Removed(person(fields));
      case "banned" -> new Body.Banned(person(fields), fields.optionalInteger("until", 0, Fields.MOST));
      case "unbanned" -> new Body.Unbanned(person(fields));
      case "muted" ->
          new Body.Muted(person(fields), fields.flag("on"), fields.optionalInteger("until", 0, Fields.MOST));
      case "role-given" -> new Body.RoleGiven(person(fields), fields.constant("role", Role.class));
      case "key-given" -> new Body.KeyGiven(person(fields), fields.parsed("key", Fields.TOKEN_LENGTH, PublicKey::new));
      case "renamed" -> new Body.Renamed(fields.name());
      case "name-set" -> new Body.NameSet(fields.name());
      case "topic-set" -> new Body.TopicSet(fields.textOrEmpty("topic", Limits.TOPIC_LENGTH));
      case "retention-set" -> new Body.RetentionSet(retention(fields));
      case "archived" -> new Body.Archived(fields.flag("on"));
      case "expired" -> new Body.Expired(fields.integer("upTo", 1, Fields.MOST));
      case "gone" -> new Body.Gone(fields.id("was"), fields.optionalInteger("thread", 1, Fields.MOST));
      default -> null;
    };
  }

  static void retention(Json json, Retention retention) {
    switch (retention) {
      case Retention.Forever _ -> json.field("keep", "forever");
      case Retention.Days days -> json.field("keep", "days").field("days", days.days());
      case Retention.UntilClosed _ -> json.field("keep", "until-closed");
    }
  }

  static Retention retention(Fields fields) throws MalformedFrame {
    return switch (fields.text("keep", Limits.ID_LENGTH)) {
      case "forever" -> new Retention.Forever();
      case "days" -> new Retention.Days(fields.integer("days", 1, Retention.MOST_DAYS));
      case "until-closed" -> new Retention.UntilClosed();
      default -> throw fields.malformed("keep", "is not known here");
    };
  }

  private static Body.Said said(Fields fields) throws MalformedFrame {
    var attachments = FileJson.attachments(fields);
    return new Body.Said(
        attachments.isEmpty()
            ? filled(fields, "text", Limits.TEXT_LENGTH)
            : fields.textOrEmpty("text", Limits.TEXT_LENGTH),
        fields.optionalInteger("replyTo", 1, Fields.MOST),
        fields.optionalInteger("thread", 1, Fields.MOST),
        mentions(fields),
        attachments);
  }

  private static Body.Poll poll(Fields fields) throws MalformedFrame {
    var choices = fields.texts("choices", Limits.CHOICES, Limits.QUESTION_LENGTH);
    if (choices.size() < 2 || new HashSet<>(choices).size() < choices.size()) {
      throw fields.malformed("choices", "are not two or more different ones");
    }
    if (choices.stream().anyMatch(String::isBlank)) {
      throw fields.malformed("choices", "are not all to be seen");
    }
    return new Body.Poll(filled(fields, "question", Limits.QUESTION_LENGTH), choices, fields.flagOrFalse("several"));
  }

  private static void original(Json json, Body.Original original) {
    json.field("author", original.author()).field("name", original.name()).field("at", original.at())
        .filled("text", original.text());
    FileJson.write(json, original.attachments());
  }

  private static Body.Original original(Fields fields) throws MalformedFrame {
    return new Body.Original(
        fields.id("author"),
        fields.name(),
        fields.integer("at", 0, Fields.MOST),
        fields.textOrEmpty("text", Limits.TEXT_LENGTH),
        FileJson.attachments(fields));
  }

  private static void mentions(Json json, Set<String> mentions) {
    if (!mentions.isEmpty()) {
      json.texts("mentions", mentions);
    }
  }

  private static Set<String> mentions(Fields fields) throws MalformedFrame {
    return fields.has("mentions") ? fields.ids("mentions", Limits.MENTIONS) : Set.of();
  }

  private static long message(Fields fields) throws MalformedFrame {
    return fields.integer("message", 1, Fields.MOST);
  }

  private static String person(Fields fields) throws MalformedFrame {
    return fields.id("person");
  }

  private static String emoji(Fields fields) throws MalformedFrame {
    var emoji = fields.text("emoji", Limits.EMOJI_LENGTH);
    if (!Emoji.isEmoji(emoji)) {
      throw fields.malformed("emoji", "is not one emoji");
    }
    return emoji;
  }

  private static Set<Integer> choices(Fields fields) throws MalformedFrame {
    return fields.numbers("choices", Limits.CHOICES, 0, Limits.CHOICES - 1L, choice -> (int) choice);
  }

  private static String filled(Fields fields, String name, int longest) throws MalformedFrame {
    var text = fields.text(name, longest);
    if (text.isBlank()) {
      throw fields.malformed(name, "is blank");
    }
    return text;
  }
}
