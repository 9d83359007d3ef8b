package dev.snug.shared.protocol;

import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What rooms and messages have become, and people, as JSON and back.
final class RoomJson {

  private RoomJson() {}

  static void write(Json json, Person person) {
    json.field("id", person.id()).field("name", person.name()).field("role", person.role())
        .field("key", text(person.key()));
  }

  static Person person(Fields fields) throws MalformedFrame {
    return new Person(
        fields.id("id"), fields.name(), fields.constant("role", Role.class), fields.optionalKey("key"));
  }

  static void write(Json json, RoomSummary room) {
    json.field("room", room.room()).field("kind", room.kind()).filled("name", room.name())
        .filled("topic", room.topic()).flagged("archived", room.archived()).field("top", room.top())
        .field("read", room.read()).field("memberCount", room.memberCount()).flag("in", room.in());
    if (!room.people().isEmpty()) {
      json.list("people", room.people(), RoomJson::write);
    }
  }

  static RoomSummary summary(Fields fields) throws MalformedFrame {
    return new RoomSummary(
        fields.room(),
        fields.constant("kind", RoomKind.class),
        fields.has("name") ? fields.name() : "",
        fields.textOrEmpty("topic", Limits.TOPIC_LENGTH),
        fields.flagOrFalse("archived"),
        fields.integer("top", 0, Fields.MOST),
        fields.integer("read", 0, Fields.MOST),
        fields.integer("memberCount", 0, Integer.MAX_VALUE),
        fields.flag("in"),
        fields.has("people") ? fields.list("people", RoomSummary.PEOPLE_SHOWN, RoomJson::person) : List.of());
  }

  static void write(Json json, RoomFacts facts) {
    json.filled("name", facts.name()).filled("topic", facts.topic()).flagged("archived", facts.archived())
        .object("retention", inner -> BodyJson.retention(inner, facts.retention()));
    if (facts.expired() > 0) {
      json.field("expired", facts.expired());
    }
    if (!facts.pins().isEmpty()) {
      json.numbers("pins", facts.pins());
    }
    if (!facts.invited().isEmpty()) {
      json.texts("invited", facts.invited());
    }
    terms(json, "banned", facts.banned());
    terms(json, "muted", facts.muted());
  }

  static RoomFacts facts(Fields fields) throws MalformedFrame {
    return new RoomFacts(
        fields.has("name") ? fields.name() : "",
        fields.textOrEmpty("topic", Limits.TOPIC_LENGTH),
        fields.flagOrFalse("archived"),
        BodyJson.retention(fields.object("retention")),
        fields.has("expired") ? fields.integer("expired", 1, Fields.MOST) : 0,
        fields.has("pins") ? fields.<Long>numbers("pins", Limits.PINS, 1, Fields.MOST, seq -> seq) : Set.of(),
        fields.has("invited") ? fields.ids("invited", Limits.INVITED) : Set.of(),
        terms(fields, "banned", Limits.BANNED),
        terms(fields, "muted", Fields.MOST_ITEMS));
  }

  static void write(Json json, MessageState state) {
    var edit = state.edit();
    if (edit != null) {
      json.object("edit", inner -> {
        inner.field("text", edit.text());
        if (!edit.mentions().isEmpty()) {
          inner.texts("mentions", edit.mentions());
        }
        inner.field("times", edit.times()).field("at", edit.at());
      });
    }
    if (!state.reactions().isEmpty()) {
      json.list("reactions", state.reactions().entrySet(), (inner, reaction) ->
          inner.field("emoji", reaction.getKey()).texts("people", reaction.getValue()));
    }
    if (!state.votes().isEmpty()) {
      json.list("votes", state.votes().entrySet(), (inner, vote) ->
          inner.field("person", vote.getKey()).numbers("choices", vote.getValue()));
    }
    json.flagged("closed", state.closed());
    var thread = state.thread();
    if (thread != null) {
      json.object("thread", inner ->
          inner.field("replies", thread.count()).texts("people", thread.people()).field("lastAt", thread.lastAt()));
    }
    var previews = state.previews();
    if (previews != null) {
      json.object("previews", inner -> write(inner, previews));
    }
  }

  private static void write(Json json, MessageState.Previews previews) {
    PreviewJson.write(json, "links", previews.links());
    json.field("times", previews.times());
  }

  static MessageState messageState(Fields fields) throws MalformedFrame {
    return new MessageState(
        fields.has("edit") ? edit(fields.object("edit")) : null,
        fields.has("reactions") ? reactions(fields) : Map.of(),
        fields.has("votes") ? votes(fields) : Map.of(),
        fields.flagOrFalse("closed"),
        fields.has("thread") ? thread(fields.object("thread")) : null,
        fields.has("previews") ? previews(fields.object("previews")) : null);
  }

  static @Nullable String text(@Nullable PublicKey key) {
    return key == null ? null : key.text();
  }

  private static MessageState.Edit edit(Fields fields) throws MalformedFrame {
    return new MessageState.Edit(
        fields.text("text", Limits.TEXT_LENGTH),
        fields.has("mentions") ? fields.ids("mentions", Limits.MENTIONS) : Set.of(),
        fields.integer("times", 1, Limits.EDITS),
        fields.integer("at", 0, Fields.MOST));
  }

  private static Map<String, Set<String>> reactions(Fields fields) throws MalformedFrame {
    var reactions = new LinkedHashMap<String, Set<String>>();
    fields.each("reactions", Limits.EMOJI, inner ->
        reactions.put(inner.text("emoji", Limits.EMOJI_LENGTH), inner.ids("people", Limits.REACTIONS)));
    return reactions;
  }

  private static Map<String, Set<Integer>> votes(Fields fields) throws MalformedFrame {
    var votes = new LinkedHashMap<String, Set<Integer>>();
    fields.each("votes", Limits.VOTES, inner ->
        votes.put(
            inner.id("person"), inner.numbers("choices", Limits.CHOICES, 0, Limits.CHOICES - 1L, choice -> (int) choice)));
    return votes;
  }

  private static MessageState.Replies thread(Fields fields) throws MalformedFrame {
    return new MessageState.Replies(
        fields.integer("replies", 1, Integer.MAX_VALUE),
        List.copyOf(fields.ids("people", MessageState.Replies.PEOPLE_SHOWN)),
        fields.integer("lastAt", 0, Fields.MOST));
  }

  private static MessageState.Previews previews(Fields fields) throws MalformedFrame {
    return new MessageState.Previews(
        PreviewJson.previews(fields, "links"), fields.integer("times", 1, Limits.PREVIEWINGS));
  }

  /// Until when something is so for somebody; without an end it is for ever.
  private static void terms(Json json, String name, Map<String, Long> terms) {
    if (!terms.isEmpty()) {
      json.list(name, terms.entrySet(), (inner, term) ->
          inner.field("person", term.getKey())
              .field("until", term.getValue() == RoomFacts.EVER ? null : term.getValue()));
    }
  }

  private static Map<String, Long> terms(Fields fields, String name, int most) throws MalformedFrame {
    var terms = new LinkedHashMap<String, Long>();
    if (fields.has(name)) {
      fields.each(name, most, inner -> {
        var until = inner.optionalInteger("until", 0, Fields.MOST);
        terms.put(inner.id("person"), until == null ? RoomFacts.EVER : until);
      });
    }
    return terms;
  }
}
