package dev.snug.shared.protocol;

import dev.snug.shared.identity.Invite;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.identity.Signature;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a client says as JSON and back.
final class ClientJson {

  private static final int CODE_LENGTH = 16;
  private static final int FIND_LENGTH = 100;

  private ClientJson() {}

  static void write(Json json, ClientFrame frame) {
    switch (frame) {
      case ClientFrame.Hello hello -> hello(json.type("hello"), hello);
      case ClientFrame.Peek peek -> begun(json, "peek", peek).field("invite", peek.invite());
      case ClientFrame.Follow follow -> begun(json, "follow", follow).field("room", follow.room());
      case ClientFrame.Post post ->
          begun(json, "post", post).field("room", post.room()).object("body", body -> BodyJson.write(body, post.body()));
      case ClientFrame.Page page -> page(begun(json, "page", page), page);
      case ClientFrame.Versions wish ->
          begun(json, "versions", wish).field("room", wish.room()).field("seq", wish.seq());
      case ClientFrame.Search search ->
          begun(json, "search", search).field("query", search.query())
              .field("zone", search.zone().equals(ZoneOffset.UTC) ? null : search.zone().getId())
              .field("room", search.room()).field("before", search.before()).field("limit", search.limit());
      case ClientFrame.Signal signal -> json.type("signal").field("room", signal.room()).field("kind", signal.kind());
      case ClientFrame.Appear appear -> json.type("appear").field("as", appear.as());
      case ClientFrame.Read read -> json.type("read").field("room", read.room()).field("seq", read.seq());
      case ClientFrame.MakeRoom make -> {
        begun(json, "make-room", make).field("kind", make.kind()).filled("name", make.name())
            .filled("topic", make.topic());
        if (!make.people().isEmpty()) {
          json.texts("people", make.people());
        }
      }
      case ClientFrame.Browse wish ->
          begun(json, "browse", wish).field("find", wish.find()).field("after", wish.after())
              .field("limit", wish.limit());
      case ClientFrame.FindPeople wish -> {
        begun(json, "find-people", wish).field("find", wish.find());
        if (!wish.ids().isEmpty()) {
          json.texts("ids", wish.ids());
        }
        json.field("after", wish.after()).field("limit", wish.limit());
      }
      case ClientFrame.Setting setting ->
          begun(json, "setting", setting).field("key", setting.key()).field("value", setting.value())
              .field("at", setting.at());
      case ClientFrame.Schedule plan ->
          begun(json, "schedule", plan).field("room", plan.room()).field("at", plan.at())
              .object("body", body -> BodyJson.write(body, plan.body()));
      case ClientFrame.Remind plan ->
          begun(json, "remind", plan).field("room", plan.room()).field("seq", plan.seq()).field("at", plan.at());
      case ClientFrame.Cancel cancel -> begun(json, "cancel", cancel).field("plan", cancel.plan());
      case ClientFrame.Plans wish -> begun(json, "plans", wish).field("after", wish.after());
      case ClientFrame.Link wish -> begun(json, "link", wish);
      case ClientFrame.Devices wish -> begun(json, "devices", wish);
      case ClientFrame.RevokeDevice revoke -> begun(json, "revoke-device", revoke).field("key", revoke.key().text());
      case ClientFrame.MakeToken make ->
          begun(json, "make-token", make).field("name", make.name()).field("role", make.role());
      case ClientFrame.Tokens wish -> begun(json, "tokens", wish);
      case ClientFrame.RevokeToken revoke -> begun(json, "revoke-token", revoke).field("person", revoke.person());
      case ClientFrame.MakeInvite make ->
          begun(json, "make-invite", make).field("role", make.role()).field("goodFor", make.goodFor().toMillis())
              .field("uses", make.uses());
      case ClientFrame.Invites wish -> begun(json, "invites", wish);
      case ClientFrame.RevokeInvite revoke -> begun(json, "revoke-invite", revoke).field("invite", revoke.invite());
      case ClientFrame.Admit admit ->
          begun(json, "admit", admit).field("knock", admit.knock()).flag("in", admit.in());
    }
  }

  /// @throws MalformedFrame if it is not a client's frame; it names the field, and the frame's id if that can be read
  static ClientFrame read(Fields fields) throws MalformedFrame {
    try {
      return frame(fields);
    } catch (MalformedFrame e) {
      throw e.inFrame(idOrNull(fields));
    }
  }

  private static ClientFrame frame(Fields fields) throws MalformedFrame {
    return switch (fields.id("type")) {
      case "hello" -> new ClientFrame.Hello(fields.integer("version", 1, 1_000), credential(fields));
      case "peek" -> new ClientFrame.Peek(optionalId(fields), secret(fields));
      case "follow" -> new ClientFrame.Follow(optionalId(fields), fields.room());
      case "post" -> new ClientFrame.Post(id(fields), fields.room(), BodyJson.body(fields.object("body")));
      case "page" ->
          new ClientFrame.Page(
              id(fields), fields.room(), from(fields), fields.integer("limit", 1, Limits.PAGE_LENGTH));
      case "versions" -> new ClientFrame.Versions(id(fields), fields.room(), seq(fields));
      case "search" ->
          new ClientFrame.Search(
              id(fields), fields.text("query", Limits.QUERY_LENGTH), zone(fields),
              fields.has("room") ? fields.room() : null, fields.optionalInteger("before", 0, Fields.MOST),
              fields.integer("limit", 1, Limits.FOUND));
      case "signal" -> new ClientFrame.Signal(fields.room(), fields.constant("kind", SignalKind.class));
      case "appear" -> new ClientFrame.Appear(fields.constant("as", Presence.class));
      case "read" -> new ClientFrame.Read(fields.room(), fields.integer("seq", 0, Fields.MOST));
      case "make-room" ->
          new ClientFrame.MakeRoom(
              id(fields),
              fields.constant("kind", RoomKind.class),
              fields.has("name") ? fields.name() : "",
              fields.textOrEmpty("topic", Limits.TOPIC_LENGTH),
              fields.has("people") ? fields.ids("people", Limits.CHOSEN) : Set.of());
      case "browse" -> new ClientFrame.Browse(id(fields), find(fields), after(fields), limit(fields));
      case "find-people" ->
          new ClientFrame.FindPeople(
              id(fields), find(fields), fields.has("ids") ? fields.ids("ids", Limits.PAGE_LENGTH) : Set.of(),
              after(fields), limit(fields));
      case "setting" ->
          new ClientFrame.Setting(
              id(fields), fields.id("key"), fields.optionalText("value", Limits.SETTING_LENGTH), at(fields));
      case "schedule" -> new ClientFrame.Schedule(id(fields), fields.room(), at(fields), said(fields));
      case "remind" -> new ClientFrame.Remind(id(fields), fields.room(), seq(fields), at(fields));
      case "cancel" -> new ClientFrame.Cancel(id(fields), fields.id("plan"));
      case "plans" -> new ClientFrame.Plans(id(fields), after(fields));
      case "link" -> new ClientFrame.Link(id(fields));
      case "devices" -> new ClientFrame.Devices(id(fields));
      case "revoke-device" ->
          new ClientFrame.RevokeDevice(id(fields), fields.parsed("key", Fields.TOKEN_LENGTH, PublicKey::new));
      case "make-token" -> new ClientFrame.MakeToken(id(fields), fields.name(), fields.constant("role", Role.class));
      case "tokens" -> new ClientFrame.Tokens(id(fields));
      case "revoke-token" -> new ClientFrame.RevokeToken(id(fields), fields.id("person"));
      case "make-invite" ->
          new ClientFrame.MakeInvite(
              id(fields),
              fields.constant("role", Role.class),
              Duration.ofMillis(fields.integer("goodFor", 0, Limits.PLANNED_AHEAD.toMillis())),
              fields.integer("uses", 0, Integer.MAX_VALUE));
      case "invites" -> new ClientFrame.Invites(id(fields));
      case "revoke-invite" -> new ClientFrame.RevokeInvite(id(fields), fields.id("invite"));
      case "admit" -> new ClientFrame.Admit(id(fields), fields.id("knock"), fields.flag("in"));
      default -> throw new MalformedFrame(Refusal.UNKNOWN_TYPE, "type", "is not known here");
    };
  }

  private static Json begun(Json json, String type, ClientFrame frame) {
    return json.type(type).field("id", frame.id());
  }

  private static void hello(Json json, ClientFrame.Hello hello) {
    json.field("version", hello.version());
    switch (hello.credential()) {
      case Credential.ByKey key -> {
        json.field("name", key.name()).field("key", key.key().text()).field("proof", key.proof().text())
            .field("device", key.device());
        way(json, key.way());
      }
      case Credential.ByToken token -> json.field("token", token.token());
      case Credential.ByName guest -> json.field("name", guest.name());
    }
  }

  private static void way(Json json, Credential.@Nullable Way way) {
    switch (way) {
      case Credential.Way.Invited invited -> json.field("invite", invited.secret());
      case Credential.Way.Linked linked -> json.field("code", linked.code());
      case Credential.Way.Knocking _ -> json.flag("knock", true);
      case null -> {}
    }
  }

  private static Credential credential(Fields fields) throws MalformedFrame {
    if (fields.has("token")) {
      return new Credential.ByToken(fields.text("token", Fields.TOKEN_LENGTH));
    }
    var name = fields.name();
    if (!fields.has("key")) {
      return new Credential.ByName(name);
    }
    return new Credential.ByKey(
        name,
        fields.parsed("key", Fields.TOKEN_LENGTH, PublicKey::new),
        fields.parsed("proof", Fields.TOKEN_LENGTH, Signature::new),
        fields.has("device") ? fields.name("device") : null,
        way(fields));
  }

  private static Credential.@Nullable Way way(Fields fields) throws MalformedFrame {
    if (fields.has("invite")) {
      return new Credential.Way.Invited(secret(fields));
    }
    if (fields.has("code")) {
      return new Credential.Way.Linked(fields.text("code", CODE_LENGTH));
    }
    return fields.flagOrFalse("knock") ? new Credential.Way.Knocking() : null;
  }

  private static String secret(Fields fields) throws MalformedFrame {
    var secret = fields.text("invite", Fields.TOKEN_LENGTH);
    if (!Invite.isSecret(secret)) {
      throw fields.malformed("invite", "is not of the right form");
    }
    return secret;
  }

  private static void page(Json json, ClientFrame.Page page) {
    json.field("room", page.room());
    switch (page.from()) {
      case ClientFrame.From.Before before -> json.field("before", before.seq());
      case ClientFrame.From.After after -> json.field("after", after.seq());
    }
    json.field("limit", page.limit());
  }

  private static ClientFrame.From from(Fields fields) throws MalformedFrame {
    if (fields.has("before") == fields.has("after")) {
      throw fields.malformed("before", "or after is needed, one of them");
    }
    return fields.has("before")
        ? new ClientFrame.From.Before(fields.integer("before", 1, Fields.MOST))
        : new ClientFrame.From.After(fields.integer("after", 0, Fields.MOST));
  }

  private static Body.Said said(Fields fields) throws MalformedFrame {
    if (BodyJson.body(fields.object("body")) instanceof Body.Said said) {
      return said;
    }
    throw fields.malformed("body", "is not something said");
  }

  private static ZoneId zone(Fields fields) throws MalformedFrame {
    try {
      return fields.has("zone") ? ZoneId.of(fields.text("zone", Limits.ID_LENGTH)) : ZoneOffset.UTC;
    } catch (DateTimeException e) {
      throw fields.malformed("zone", "is not known here");
    }
  }

  private static String id(Fields fields) throws MalformedFrame {
    return fields.id("id");
  }

  private static @Nullable String optionalId(Fields fields) throws MalformedFrame {
    return fields.optionalText("id", Limits.ID_LENGTH);
  }

  private static long seq(Fields fields) throws MalformedFrame {
    return fields.integer("seq", 1, Fields.MOST);
  }

  private static long at(Fields fields) throws MalformedFrame {
    return fields.integer("at", 0, Fields.MOST);
  }

  private static @Nullable String find(Fields fields) throws MalformedFrame {
    return fields.optionalText("find", FIND_LENGTH);
  }

  private static @Nullable String after(Fields fields) throws MalformedFrame {
    return fields.optionalText("after", Limits.ID_LENGTH);
  }

  private static int limit(Fields fields) throws MalformedFrame {
    return fields.integer("limit", 1, Limits.PAGE_LENGTH);
  }

  private static @Nullable String idOrNull(Fields fields) {
    try {
      return optionalId(fields);
    } catch (MalformedFrame e) {
      return null;
    }
  }
}
