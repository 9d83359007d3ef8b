package dev.snug.shared.protocol;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What goes to hooks and comes from them as JSON and back.
final class HookJson {

  private static final int EVENT_LENGTH = 200;

  private HookJson() {}

  static HookPost post(Fields fields) throws MalformedFrame {
    return new HookPost(
        fields.optionalText("id", HookPost.ID_LENGTH), spoken(fields), fields.optionalInteger("thread", 1, Fields.MOST));
  }

  static void write(Json json, HookPost post) {
    json.field("id", post.id()).field("text", post.text()).field("thread", post.thread());
  }

  /// What a hook answers, if it wants something said.
  static Optional<String> answer(Fields fields) throws MalformedFrame {
    return fields.has("text") ? Optional.of(spoken(fields)) : Optional.empty();
  }

  static void write(Json json, HookEvent event) {
    json.type(event.command() == null ? "said" : "command").field("event", event.id())
        .object("room", room -> room.field("id", event.room()).field("name", event.roomName()))
        .field("seq", event.seq()).field("at", event.at())
        .object("person", person -> person.field("id", event.person()).field("name", event.personName()))
        .field("command", event.command()).filled("text", event.text()).field("thread", event.thread());
  }

  static HookEvent event(Fields fields) throws MalformedFrame {
    var room = fields.object("room");
    var person = fields.object("person");
    @Nullable String command = fields.optionalText("command", Limits.ID_LENGTH);
    return new HookEvent(
        fields.text("event", EVENT_LENGTH), room.id("id"), room.text("name", Limits.TEXT_LENGTH),
        fields.integer("seq", 1, Fields.MOST), fields.integer("at", 0, Fields.MOST), person.id("id"),
        person.text("name", Limits.TEXT_LENGTH), command, fields.textOrEmpty("text", Limits.TEXT_LENGTH),
        fields.optionalInteger("thread", 1, Fields.MOST));
  }

  private static String spoken(Fields fields) throws MalformedFrame {
    var text = fields.text("text", Limits.TEXT_LENGTH);
    if (text.isBlank()) {
      throw fields.malformed("text", "is blank");
    }
    return text;
  }
}
