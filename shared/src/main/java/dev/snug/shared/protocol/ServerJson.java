package dev.snug.shared.protocol;

import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a house says as JSON and back.
final class ServerJson {

  private static final int MESSAGE_LENGTH = 1_000;
  private static final int CODE_LENGTH = 16;

  private ServerJson() {}

  static void write(Json json, ServerFrame frame) {
    switch (frame) {
      case ServerFrame.Challenge challenge ->
          json.type("challenge").field("nonce", challenge.nonce()).field("server", challenge.server().text());
      case ServerFrame.Welcome welcome -> welcome(json.type("welcome"), welcome);
      case ServerFrame.Peeked peeked -> {
        json.type("peeked").field("id", peeked.id());
        house(json, peeked.house());
        json.list("people", peeked.people(), RoomJson::write).field("here", peeked.here());
      }
      case ServerFrame.Following it ->
          following(
              json, it.id(), it.room(), it.top(), facts(it.facts()), Json.list(it.members(), RoomJson::write),
              it.memberCount(), it.present());
      case ServerFrame.Delivered delivered -> {
        json.type("entry").field("room", delivered.room());
        BodyJson.write(json, delivered.entry());
      }
      case ServerFrame.Paged paged -> paged(json, paged);
      case ServerFrame.Versions it ->
          json.type("versions").field("id", it.id()).field("room", it.room()).field("seq", it.seq())
              .list("versions", it.versions(), (inner, version) ->
                  inner.field("at", version.at()).filled("text", version.text()));
      case ServerFrame.Found found ->
          json.type("found").field("id", found.id()).list("hits", found.hits(), ServerJson::hit)
              .field("next", found.next()).list("people", found.people(), RoomJson::write);
      case ServerFrame.Signalled signal ->
          json.type("signal").field("room", signal.room()).field("author", signal.author())
              .field("kind", signal.kind());
      case ServerFrame.Presence presence -> {
        json.type("presence").field("room", presence.room());
        present(json, presence.present());
        json.texts("gone", presence.gone());
      }
      case ServerFrame.Refused refused -> {
        json.type("refused").field("id", refused.id()).field("code", refused.refusal());
        json.field("field", refused.field()).field("message", refused.message())
            .field("retryAfter", refused.retryAfter());
      }
      case ServerFrame.Done done -> json.type("done").field("id", done.id());
      case ServerFrame.RoomMade made ->
          json.type("room-made").field("id", made.id()).object("room", room -> RoomJson.write(room, made.room()));
      case ServerFrame.RoomNews news -> json.type("room").object("room", room -> RoomJson.write(room, news.room()));
      case ServerFrame.RoomGone gone -> json.type("room-gone").field("room", gone.room());
      case ServerFrame.Browsed it ->
          json.type("browsed").field("id", it.id()).list("rooms", it.rooms(), RoomJson::write).flag("more", it.more());
      case ServerFrame.PeopleFound it ->
          json.type("people-found").field("id", it.id()).list("people", it.people(), RoomJson::write)
              .flag("more", it.more());
      case ServerFrame.Unread unread -> json.type("unread").list("rooms", unread.rooms(), ServerJson::count);
      case ServerFrame.Seen seen ->
          json.type("seen").field("room", seen.room()).field("person", seen.person()).field("seq", seen.seq());
      case ServerFrame.Settings settings ->
          json.type("settings").list("settings", settings.settings(), (inner, setting) ->
              inner.field("key", setting.key()).field("value", setting.value()).field("at", setting.at()));
      case ServerFrame.Planned planned -> json.type("planned").object("plan", plan -> PlanJson.write(plan, planned.plan()));
      case ServerFrame.PlanEnded ended -> json.type("plan-ended").field("plan", ended.plan());
      case ServerFrame.Plans it ->
          json.type("plans").field("id", it.id()).list("plans", it.plans(), PlanJson::write).flag("more", it.more());
      case ServerFrame.Linked linked ->
          json.type("linked").field("id", linked.id()).field("code", linked.code()).field("ends", linked.ends());
      case ServerFrame.Devices it ->
          json.type("devices").field("id", it.id()).list("devices", it.devices(), ServerJson::device);
      case ServerFrame.TokenMade made ->
          json.type("token-made").field("id", made.id())
              .object("person", person -> RoomJson.write(person, made.person())).field("token", made.token());
      case ServerFrame.Tokens it ->
          json.type("tokens").field("id", it.id()).list("tokens", it.tokens(), ServerJson::token);
      case ServerFrame.InviteMade made ->
          json.type("invite-made").field("id", made.id()).object("invite", invite -> invite(invite, made.invite()))
              .field("secret", made.secret());
      case ServerFrame.Invites it ->
          json.type("invites").field("id", it.id()).list("invites", it.invites(), ServerJson::invite);
      case ServerFrame.Knocking _ -> json.type("knocking");
      case ServerFrame.Knocked knocked ->
          json.type("knocked").field("knock", knocked.knock()).field("name", knocked.name())
              .field("key", knocked.key().text());
      case ServerFrame.KnockEnded ended -> json.type("knock-ended").field("knock", ended.knock());
    }
  }

  static ServerFrame read(Fields fields) throws MalformedFrame {
    return switch (fields.id("type")) {
      case "challenge" ->
          new ServerFrame.Challenge(
              fields.text("nonce", Fields.TOKEN_LENGTH),
              fields.parsed("server", Fields.TOKEN_LENGTH, Fingerprint::new));
      case "welcome" ->
          new ServerFrame.Welcome(
              fields.id("epoch"),
              house(fields.object("house")),
              you(fields.object("you")),
              fields.text("token", Fields.TOKEN_LENGTH),
              fields.list("rooms", Fields.MOST_ITEMS, RoomJson::summary),
              limits(fields.object("limits")));
      case "peeked" ->
          new ServerFrame.Peeked(
              fields.optionalText("id", Limits.ID_LENGTH),
              house(fields.object("house")),
              fields.list("people", ServerFrame.Peeked.PEOPLE_SHOWN, RoomJson::person),
              fields.integer("here", 0, Integer.MAX_VALUE));
      case "following" ->
          new ServerFrame.Following(
              fields.optionalText("id", Limits.ID_LENGTH),
              fields.room(),
              top(fields),
              RoomJson.facts(fields.object("facts")),
              fields.list("members", Limits.MEMBERS_NAMED, RoomJson::person),
              fields.integer("memberCount", 0, Integer.MAX_VALUE),
              present(fields));
      case "entry" -> new ServerFrame.Delivered(fields.room(), BodyJson.entry(fields));
      case "paged" -> paged(fields);
      case "versions" ->
          new ServerFrame.Versions(
              fields.id("id"), fields.room(), fields.integer("seq", 1, Fields.MOST),
              fields.list("versions", Limits.EDITS + 1, inner ->
                  new ServerFrame.Version(at(inner, "at"), inner.textOrEmpty("text", Limits.TEXT_LENGTH))));
      case "found" ->
          new ServerFrame.Found(
              fields.id("id"), fields.list("hits", Limits.FOUND, ServerJson::hit),
              fields.optionalInteger("next", 0, Fields.MOST),
              fields.list("people", Fields.MOST_ITEMS, RoomJson::person));
      case "signal" ->
          new ServerFrame.Signalled(fields.room(), fields.id("author"), fields.constant("kind", SignalKind.class));
      case "presence" ->
          new ServerFrame.Presence(fields.room(), present(fields), fields.ids("gone", Fields.MOST_ITEMS));
      case "refused" ->
          new ServerFrame.Refused(
              fields.optionalText("id", Limits.ID_LENGTH),
              Refusal.of(fields.id("code")).orElse(Refusal.NOT_ALLOWED),
              fields.optionalText("field", Limits.ID_LENGTH),
              fields.text("message", MESSAGE_LENGTH),
              fields.optionalInteger("retryAfter", 0, Fields.MOST));
      case "done" -> new ServerFrame.Done(fields.id("id"));
      case "room-made" -> new ServerFrame.RoomMade(fields.id("id"), RoomJson.summary(fields.object("room")));
      case "room" -> new ServerFrame.RoomNews(RoomJson.summary(fields.object("room")));
      case "room-gone" -> new ServerFrame.RoomGone(fields.room());
      case "browsed" ->
          new ServerFrame.Browsed(
              fields.id("id"), fields.list("rooms", Limits.PAGE_LENGTH, RoomJson::summary), fields.flag("more"));
      case "people-found" ->
          new ServerFrame.PeopleFound(
              fields.id("id"), fields.list("people", Limits.PAGE_LENGTH, RoomJson::person), fields.flag("more"));
      case "unread" -> new ServerFrame.Unread(fields.list("rooms", Fields.MOST_ITEMS, ServerJson::count));
      case "seen" ->
          new ServerFrame.Seen(fields.room(), fields.id("person"), fields.integer("seq", 0, Fields.MOST));
      case "settings" ->
          new ServerFrame.Settings(
              fields.list("settings", Limits.SETTINGS, inner ->
                  new ServerFrame.Setting(
                      inner.id("key"), inner.optionalText("value", Limits.SETTING_LENGTH), at(inner, "at"))));
      case "planned" -> new ServerFrame.Planned(PlanJson.plan(fields.object("plan")));
      case "plan-ended" -> new ServerFrame.PlanEnded(fields.id("plan"));
      case "plans" ->
          new ServerFrame.Plans(
              fields.id("id"), fields.list("plans", Limits.PLANS, PlanJson::plan), fields.flag("more"));
      case "linked" ->
          new ServerFrame.Linked(fields.id("id"), fields.text("code", CODE_LENGTH), at(fields, "ends"));
      case "devices" ->
          new ServerFrame.Devices(fields.id("id"), fields.list("devices", Fields.MOST_ITEMS, ServerJson::device));
      case "token-made" ->
          new ServerFrame.TokenMade(
              fields.id("id"), RoomJson.person(fields.object("person")), fields.text("token", Fields.TOKEN_LENGTH));
      case "tokens" ->
          new ServerFrame.Tokens(fields.id("id"), fields.list("tokens", Fields.MOST_ITEMS, ServerJson::token));
      case "invite-made" ->
          new ServerFrame.InviteMade(
              fields.id("id"), invite(fields.object("invite")), fields.text("secret", Fields.TOKEN_LENGTH));
      case "invites" ->
          new ServerFrame.Invites(fields.id("id"), fields.list("invites", Fields.MOST_ITEMS, ServerJson::invite));
      case "knocking" -> new ServerFrame.Knocking();
      case "knocked" ->
          new ServerFrame.Knocked(
              fields.id("knock"), fields.name(), fields.parsed("key", Fields.TOKEN_LENGTH, PublicKey::new));
      case "knock-ended" -> new ServerFrame.KnockEnded(fields.id("knock"));
      default -> throw new MalformedFrame(Refusal.UNKNOWN_TYPE, "type", "is not known here");
    };
  }

  /// @param facts as JSON
  /// @param members as JSON
  static void following(
      Json json, @Nullable String id, String room, long top, String facts, String members,
      int memberCount, ServerFrame.Present present) {
    json.type("following").field("id", id).field("room", room).field("top", top).raw("facts", facts)
        .raw("members", members).field("memberCount", memberCount);
    present(json, present);
  }

  static String facts(RoomFacts facts) {
    return Json.object(json -> RoomJson.write(json, facts));
  }

  static void written(Json json, WrittenEntry entry) {
    json.field("seq", entry.seq()).field("at", entry.at()).field("author", entry.author()).field("id", entry.id())
        .raw("body", entry.body()).raw("now", entry.now());
  }

  static void written(Json json, WrittenHit hit) {
    json.field("room", hit.room());
    written(json, hit.entry());
  }

  private static void hit(Json json, ServerFrame.Hit hit) {
    json.field("room", hit.room());
    BodyJson.write(json, hit.entry());
    if (!hit.now().equals(MessageState.UNCHANGED)) {
      json.object("now", now -> RoomJson.write(now, hit.now()));
    }
  }

  private static ServerFrame.Hit hit(Fields fields) throws MalformedFrame {
    return new ServerFrame.Hit(
        fields.room(), BodyJson.entry(fields),
        fields.has("now") ? RoomJson.messageState(fields.object("now")) : MessageState.UNCHANGED);
  }

  private static void paged(Json json, ServerFrame.Paged paged) {
    json.type("paged").field("id", paged.id()).field("room", paged.room())
        .list("entries", paged.entries(), (inner, entry) -> {
          BodyJson.write(inner, entry);
          var now = paged.now().get(entry.seq());
          if (now != null) {
            inner.object("now", state -> RoomJson.write(state, now));
          }
        })
        .flag("more", paged.more()).field("top", paged.top()).list("people", paged.people(), RoomJson::write);
  }

  private static ServerFrame.Paged paged(Fields fields) throws MalformedFrame {
    var entries = new ArrayList<Entry>();
    Map<Long, MessageState> now = new HashMap<>();
    fields.each("entries", Limits.PAGE_LENGTH, inner -> {
      var entry = BodyJson.entry(inner);
      entries.add(entry);
      if (inner.has("now")) {
        now.put(entry.seq(), RoomJson.messageState(inner.object("now")));
      }
    });
    return new ServerFrame.Paged(
        fields.id("id"), fields.room(), entries, now, fields.flag("more"), top(fields),
        fields.list("people", Fields.MOST_ITEMS, RoomJson::person));
  }

  private static void welcome(Json json, ServerFrame.Welcome welcome) {
    json.field("epoch", welcome.epoch());
    house(json, welcome.house());
    var you = welcome.you();
    json.object("you", inner -> inner.field("id", you.id()).field("name", you.name()).field("role", you.role()))
        .field("token", welcome.token()).list("rooms", welcome.rooms(), RoomJson::write);
    var limits = welcome.limits();
    json.object("limits", inner ->
        inner.field("frameBytes", limits.frameBytes()).field("textLength", limits.textLength())
            .field("nameLength", limits.nameLength()).field("pageLength", limits.pageLength())
            .field("postsPerSecond", limits.postsPerSecond()).field("postBurst", limits.postBurst()));
  }

  private static ServerFrame.You you(Fields fields) throws MalformedFrame {
    return new ServerFrame.You(fields.id("id"), fields.name(), fields.constant("role", Role.class));
  }

  private static Limits limits(Fields fields) throws MalformedFrame {
    return new Limits(
        fields.integer("frameBytes", 1, Integer.MAX_VALUE),
        fields.integer("textLength", 1, Integer.MAX_VALUE),
        fields.integer("nameLength", 1, Integer.MAX_VALUE),
        fields.integer("pageLength", 1, Integer.MAX_VALUE),
        fields.integer("postsPerSecond", 1, Integer.MAX_VALUE),
        fields.integer("postBurst", 1, Integer.MAX_VALUE));
  }

  private static void house(Json json, ServerFrame.House house) {
    json.object("house", inner -> inner.field("name", house.name()).field("host", house.host()));
  }

  private static ServerFrame.House house(Fields fields) throws MalformedFrame {
    return new ServerFrame.House(fields.name(), fields.has("host") ? fields.name("host") : null);
  }

  /// Most people are here or gone; the other two lists are there if there is anybody on them.
  private static void present(Json json, ServerFrame.Present present) {
    json.texts("here", present.here());
    if (!present.away().isEmpty()) {
      json.texts("away", present.away());
    }
    if (!present.quiet().isEmpty()) {
      json.texts("quiet", present.quiet());
    }
  }

  private static ServerFrame.Present present(Fields fields) throws MalformedFrame {
    return new ServerFrame.Present(
        fields.ids("here", Fields.MOST_ITEMS),
        fields.has("away") ? fields.ids("away", Fields.MOST_ITEMS) : Set.of(),
        fields.has("quiet") ? fields.ids("quiet", Fields.MOST_ITEMS) : Set.of());
  }

  private static void count(Json json, ServerFrame.Count count) {
    json.field("room", count.room()).field("top", count.top()).field("read", count.read())
        .field("messages", count.messages()).field("mentions", count.mentions());
  }

  private static ServerFrame.Count count(Fields fields) throws MalformedFrame {
    return new ServerFrame.Count(
        fields.room(),
        top(fields),
        fields.integer("read", 0, Fields.MOST),
        fields.integer("messages", 0, Limits.UNREAD),
        fields.integer("mentions", 0, Limits.UNREAD));
  }

  private static void device(Json json, ServerFrame.Device device) {
    json.field("key", device.key().text()).field("name", device.name()).field("since", device.since())
        .field("seen", device.seen()).flag("here", device.here());
  }

  private static ServerFrame.Device device(Fields fields) throws MalformedFrame {
    return new ServerFrame.Device(
        fields.parsed("key", Fields.TOKEN_LENGTH, PublicKey::new),
        fields.has("name") ? fields.name() : null,
        at(fields, "since"),
        at(fields, "seen"),
        fields.flag("here"));
  }

  private static void token(Json json, ServerFrame.Token token) {
    json.object("person", person -> RoomJson.write(person, token.person())).field("by", token.by())
        .field("since", token.since());
  }

  private static ServerFrame.Token token(Fields fields) throws MalformedFrame {
    return new ServerFrame.Token(
        RoomJson.person(fields.object("person")), fields.id("by"), at(fields, "since"));
  }

  private static void invite(Json json, ServerFrame.Invite invite) {
    json.field("invite", invite.invite()).field("role", invite.role()).field("by", invite.by())
        .field("made", invite.made()).field("ends", invite.ends()).field("uses", invite.uses())
        .field("used", invite.used());
  }

  private static ServerFrame.Invite invite(Fields fields) throws MalformedFrame {
    return new ServerFrame.Invite(
        fields.id("invite"),
        fields.constant("role", Role.class),
        fields.optionalText("by", Limits.ID_LENGTH),
        at(fields, "made"),
        fields.optionalInteger("ends", 0, Fields.MOST),
        fields.integer("uses", 0, Integer.MAX_VALUE),
        fields.integer("used", 0, Integer.MAX_VALUE));
  }

  private static long top(Fields fields) throws MalformedFrame {
    return fields.integer("top", 0, Fields.MOST);
  }

  private static long at(Fields fields, String name) throws MalformedFrame {
    return fields.integer(name, 0, Fields.MOST);
  }
}
