package dev.snug.shared.protocol;

import dev.snug.shared.room.Body;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomFacts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Frames as JSON and back; with what stands beside it the one user of Gson.
///
/// Reading is strict in what it knows (kinds, sizes, required fields) and silent about fields it does not know, so that
/// a newer peer can say more. All methods can be called from any thread.
public final class FrameCodec {

  private FrameCodec() {}

  public static String write(ClientFrame frame) {
    return Json.object(json -> ClientJson.write(json, frame));
  }

  public static String write(ServerFrame frame) {
    return Json.object(json -> ServerJson.write(json, frame));
  }

  /// The `entry` of an entry whose body is written.
  public static String writeDelivered(String room, WrittenEntry entry) {
    return Json.object(json -> {
      json.type("entry").field("room", room);
      ServerJson.written(json, entry);
    });
  }

  /// The `paged` of entries whose bodies are written; what a [ServerFrame.Paged] holds otherwise.
  public static String writePaged(
      String id, String room, List<WrittenEntry> entries, boolean more, long top, List<Person> people) {
    return Json.object(json ->
        json.type("paged").field("id", id).field("room", room).list("entries", entries, ServerJson::written)
            .flag("more", more).field("top", top).list("people", people, RoomJson::write));
  }

  /// The `found` of hits whose entries are written; what a [ServerFrame.Found] holds otherwise.
  public static String writeFound(
      String id, List<WrittenHit> hits, @Nullable Long next, List<Person> people) {
    return Json.object(json ->
        json.type("found").field("id", id).list("hits", hits, ServerJson::written).field("next", next)
            .list("people", people, RoomJson::write));
  }

  /// People as a list, to be passed on many times.
  public static String write(List<Person> people) {
    return Json.list(people, RoomJson::write);
  }

  /// The `following` of a room whose facts and named members are written; what a [ServerFrame.Following] holds otherwise.
  public static String writeFollowing(
      @Nullable String id, String room, long top, String facts, String members, int memberCount,
      ServerFrame.Present present) {
    return Json.object(json -> ServerJson.following(json, id, room, top, facts, members, memberCount, present));
  }

  /// A body by itself, as it is stored.
  public static String write(Body body) {
    return Json.object(json -> BodyJson.write(json, body));
  }

  /// Reads what [#write(Body)] wrote.
  ///
  /// @throws MalformedFrame if it is not a body
  public static Body readBody(String json) throws MalformedFrame {
    return BodyJson.body(new Fields(StrictJson.object(json)));
  }

  /// What has become of a message, as it is stored.
  public static String write(MessageState state) {
    return Json.object(json -> RoomJson.write(json, state));
  }

  /// Reads what [#write(MessageState)] wrote.
  ///
  /// @throws MalformedFrame if it is not that
  public static MessageState readMessageState(String json) throws MalformedFrame {
    return RoomJson.messageState(new Fields(StrictJson.object(json)));
  }

  /// What is known of a room, as it is stored.
  public static String write(RoomFacts facts) {
    return ServerJson.facts(facts);
  }

  /// Reads what [#write(RoomFacts)] wrote.
  ///
  /// @throws MalformedFrame if it is not that
  public static RoomFacts readFacts(String json) throws MalformedFrame {
    return RoomJson.facts(new Fields(StrictJson.object(json)));
  }

  /// The answer to an upload that is complete.
  public static String write(StoredFile file) {
    return Json.object(json -> FileJson.write(json, file));
  }

  /// Reads what [#write(StoredFile)] wrote.
  ///
  /// @throws MalformedFrame if it is not that
  public static StoredFile readStoredFile(String json) throws MalformedFrame {
    return FileJson.stored(new Fields(StrictJson.object(json)));
  }

  /// The answer to a request about a file that is refused.
  public static String write(FileRefusal refusal) {
    return Json.object(json -> FileJson.write(json, refusal));
  }

  /// Reads what [#write(FileRefusal)] wrote.
  ///
  /// @throws MalformedFrame if it is not that
  public static FileRefusal readFileRefusal(String json) throws MalformedFrame {
    return FileJson.refusal(new Fields(StrictJson.object(json)));
  }

  /// What a hook is told.
  public static String write(HookEvent event) {
    return Json.object(json -> HookJson.write(json, event));
  }

  /// Reads what [#write(HookEvent)] wrote.
  ///
  /// @throws MalformedFrame if it is not that
  public static HookEvent readHookEvent(String json) throws MalformedFrame {
    return HookJson.event(new Fields(StrictJson.object(json)));
  }

  /// What is sent to a hook for it to say.
  public static String write(HookPost post) {
    return Json.object(json -> HookJson.write(json, post));
  }

  /// Reads what somebody sends to a hook.
  ///
  /// @throws MalformedFrame if it is nothing that can be said
  public static HookPost readHookPost(String json) throws MalformedFrame {
    return HookJson.post(new Fields(StrictJson.object(json)));
  }

  /// Reads what a hook answers: the text that it wants said, if it wants anything said.
  ///
  /// @throws MalformedFrame if that cannot be said
  public static Optional<String> readHookAnswer(String json) throws MalformedFrame {
    return HookJson.answer(new Fields(StrictJson.object(json)));
  }

  /// The answer to what a hook was sent: where it stands.
  public static String writeHookSaid(String room, long seq) {
    return Json.object(json -> json.field("room", room).field("seq", seq));
  }

  /// Reads what a client says.
  ///
  /// @throws MalformedFrame if it is not a client's frame; it names the field, and the frame's id if that can be read
  public static ClientFrame readClient(String json) throws MalformedFrame {
    return ClientJson.read(new Fields(StrictJson.object(json)));
  }

  /// Reads what a house says.
  ///
  /// @throws MalformedFrame if it is not a server's frame
  public static ServerFrame readServer(String json) throws MalformedFrame {
    return ServerJson.read(new Fields(StrictJson.object(json)));
  }
}
