package dev.snug.shared.protocol;

import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.identity.Signature;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Frames as JSON and back; with [StrictJson], [Fields] and [FrameWriter] the one user of Gson.
///
/// Reading is strict in what it knows (kinds, sizes, required fields) and silent about fields it does not know, so that
/// a newer peer can say more. All methods can be called from any thread.
public final class FrameCodec {

  private static final long MOST = Long.MAX_VALUE;
  private static final int MOST_ITEMS = 10_000;
  private static final int TOKEN_LENGTH = 128;
  private static final int MESSAGE_LENGTH = 1_000;

  private FrameCodec() {}

  public static String write(ClientFrame frame) {
    return new FrameWriter().client(frame);
  }

  public static String write(ServerFrame frame) {
    return new FrameWriter().server(frame);
  }

  /// The `entry` of an entry whose body is written.
  public static String writeDelivered(String room, WrittenEntry entry) {
    return new FrameWriter().delivered(room, entry);
  }

  /// The `paged` of entries whose bodies are written; what a [ServerFrame.Paged] holds otherwise.
  public static String writePaged(
      String id, String room, List<WrittenEntry> entries, boolean more, long top, List<Person> people) {
    return new FrameWriter().paged(id, room, entries, more, top, people);
  }

  /// People as a list, to be passed on many times.
  public static String write(List<Person> people) {
    return new FrameWriter().peopleAlone(people);
  }

  /// The `following` of a room whose named members are written; what a [ServerFrame.Following] holds otherwise.
  public static String writeFollowing(String room, long top, String members, int memberCount, Set<String> here) {
    return new FrameWriter().following(room, top, members, memberCount, here);
  }

  /// A body by itself, as it is stored.
  public static String write(Body body) {
    return new FrameWriter().bodyAlone(body);
  }

  /// Reads what [#write(Body)] wrote.
  ///
  /// @throws MalformedFrame if it is not a body
  public static Body readBody(String json) throws MalformedFrame {
    return body(new Fields(StrictJson.object(json)));
  }

  /// Reads what a client says.
  ///
  /// @throws MalformedFrame if it is not a client's frame; it names the field, and the frame's id if that can be read
  public static ClientFrame readClient(String json) throws MalformedFrame {
    var fields = new Fields(StrictJson.object(json));
    try {
      var type = fields.text("type", Limits.ID_LENGTH);
      return switch (type) {
        case "hello" -> new ClientFrame.Hello(fields.integer("version", 1, 1_000), credential(fields));
        case "peek" -> new ClientFrame.Peek(secret(fields));
        case "follow" -> new ClientFrame.Follow(room(fields));
        case "post" -> new ClientFrame.Post(id(fields), room(fields), body(fields.object("body")));
        case "page" ->
            new ClientFrame.Page(id(fields), room(fields), from(fields), fields.integer("limit", 1, Limits.PAGE_LENGTH));
        case "signal" -> new ClientFrame.Signal(room(fields), fields.constant("kind", SignalKind.class));
        case "read" -> new ClientFrame.Read(room(fields), fields.integer("seq", 0, MOST));
        default -> throw new MalformedFrame(Refusal.UNKNOWN_TYPE, "type", "is not known here");
      };
    } catch (MalformedFrame e) {
      throw e.inFrame(idOrNull(fields));
    }
  }

  /// Reads what a house says.
  ///
  /// @throws MalformedFrame if it is not a server's frame
  public static ServerFrame readServer(String json) throws MalformedFrame {
    var fields = new Fields(StrictJson.object(json));
    var type = fields.text("type", Limits.ID_LENGTH);
    return switch (type) {
      case "challenge" ->
          new ServerFrame.Challenge(
              fields.text("nonce", TOKEN_LENGTH), fields.parsed("server", TOKEN_LENGTH, Fingerprint::new));
      case "welcome" ->
          new ServerFrame.Welcome(
              fields.text("epoch", Limits.ID_LENGTH),
              house(fields.object("house")),
              you(fields.object("you")),
              fields.text("token", TOKEN_LENGTH),
              fields.list("rooms", MOST_ITEMS, FrameCodec::roomSummary),
              limits(fields.object("limits")));
      case "peeked" ->
          new ServerFrame.Peeked(
              house(fields.object("house")),
              fields.list("people", ServerFrame.Peeked.PEOPLE_SHOWN, FrameCodec::person),
              fields.integer("here", 0, Integer.MAX_VALUE));
      case "following" ->
          new ServerFrame.Following(
              room(fields),
              fields.integer("top", 0, MOST),
              fields.list("members", Limits.MEMBERS_NAMED, FrameCodec::person),
              fields.integer("memberCount", 0, Integer.MAX_VALUE),
              fields.ids("here"));
      case "entry" -> new ServerFrame.Delivered(room(fields), entry(fields));
      case "paged" ->
          new ServerFrame.Paged(
              id(fields),
              room(fields),
              fields.list("entries", Limits.PAGE_LENGTH, FrameCodec::entry),
              fields.flag("more"),
              fields.integer("top", 0, MOST),
              fields.list("people", Limits.PAGE_LENGTH, FrameCodec::person));
      case "signal" ->
          new ServerFrame.Signalled(
              room(fields), fields.text("author", Limits.ID_LENGTH), fields.constant("kind", SignalKind.class));
      case "presence" -> new ServerFrame.Presence(room(fields), fields.ids("here"), fields.ids("gone"));
      case "refused" ->
          new ServerFrame.Refused(
              fields.optionalText("id", Limits.ID_LENGTH),
              Refusal.of(fields.text("code", Limits.ID_LENGTH)).orElse(Refusal.NOT_ALLOWED),
              fields.optionalText("field", Limits.ID_LENGTH),
              fields.text("message", MESSAGE_LENGTH),
              fields.has("retryAfter") ? fields.integer("retryAfter", 0, MOST) : null);
      default -> throw new MalformedFrame(Refusal.UNKNOWN_TYPE, "type", "is not known here");
    };
  }

  private static Credential credential(Fields fields) throws MalformedFrame {
    if (fields.has("token")) {
      return new Credential.ByToken(fields.text("token", TOKEN_LENGTH));
    }
    var name = name(fields);
    if (!fields.has("key")) {
      return new Credential.ByName(name);
    }
    return new Credential.ByKey(
        name,
        fields.parsed("key", TOKEN_LENGTH, PublicKey::new),
        fields.parsed("proof", TOKEN_LENGTH, Signature::new),
        fields.has("invite") ? secret(fields) : null);
  }

  private static String secret(Fields fields) throws MalformedFrame {
    var secret = fields.text("invite", TOKEN_LENGTH);
    if (!Invite.isSecret(secret)) {
      throw fields.malformed("invite", "is not of the right form");
    }
    return secret;
  }

  private static ClientFrame.From from(Fields fields) throws MalformedFrame {
    if (fields.has("before") == fields.has("after")) {
      throw fields.malformed("before", "or after is needed, one of them");
    }
    return fields.has("before")
        ? new ClientFrame.From.Before(fields.integer("before", 1, MOST))
        : new ClientFrame.From.After(fields.integer("after", 0, MOST));
  }

  private static Body body(Fields fields) throws MalformedFrame {
    var kind = fields.text("kind", Limits.ID_LENGTH);
    return switch (kind) {
      case "said" -> new Body.Said(said(fields));
      case "joined" -> new Body.Joined(name(fields), fields.constant("role", Role.class), key(fields));
      case "left" -> new Body.Left();
      default -> throw fields.malformed("kind", "is not known here");
    };
  }

  private static String said(Fields fields) throws MalformedFrame {
    var text = fields.text("text", Limits.TEXT_LENGTH);
    if (text.isBlank()) {
      throw fields.malformed("text", "is blank");
    }
    return text;
  }

  private static Entry entry(Fields fields) throws MalformedFrame {
    return new Entry(
        fields.integer("seq", 1, MOST),
        fields.integer("at", 0, MOST),
        fields.text("author", Limits.ID_LENGTH),
        id(fields),
        body(fields.object("body")));
  }

  private static Person person(Fields fields) throws MalformedFrame {
    return new Person(id(fields), name(fields), fields.constant("role", Role.class), key(fields));
  }

  private static ServerFrame.House house(Fields fields) throws MalformedFrame {
    return new ServerFrame.House(name(fields), fields.has("host") ? name(fields, "host") : null);
  }

  private static ServerFrame.You you(Fields fields) throws MalformedFrame {
    return new ServerFrame.You(id(fields), name(fields), fields.constant("role", Role.class));
  }

  private static ServerFrame.RoomSummary roomSummary(Fields fields) throws MalformedFrame {
    return new ServerFrame.RoomSummary(
        room(fields),
        fields.constant("kind", RoomKind.class),
        name(fields),
        fields.integer("top", 0, MOST),
        fields.integer("read", 0, MOST));
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

  private static String id(Fields fields) throws MalformedFrame {
    return fields.text("id", Limits.ID_LENGTH);
  }

  private static String room(Fields fields) throws MalformedFrame {
    var room = fields.text("room", Limits.ID_LENGTH);
    if (!Names.isRoomId(room)) {
      throw fields.malformed("room", "is not 1 to 32 of a-z, 0-9 and -");
    }
    return room;
  }

  private static String name(Fields fields) throws MalformedFrame {
    return name(fields, "name");
  }

  private static String name(Fields fields, String field) throws MalformedFrame {
    var name = fields.text(field, Limits.NAME_LENGTH);
    if (!Names.isName(name)) {
      throw fields.malformed(field, "is not a name");
    }
    return name;
  }

  private static @Nullable PublicKey key(Fields fields) throws MalformedFrame {
    return fields.<PublicKey>optionalParsed("key", TOKEN_LENGTH, PublicKey::new);
  }

  private static @Nullable String idOrNull(Fields fields) {
    try {
      return fields.optionalText("id", Limits.ID_LENGTH);
    } catch (MalformedFrame e) {
      return null;
    }
  }
}
