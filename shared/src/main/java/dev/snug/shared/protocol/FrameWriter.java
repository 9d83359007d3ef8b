package dev.snug.shared.protocol;

import com.google.gson.stream.JsonWriter;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes one frame, `type` first.
final class FrameWriter {

  private final UnlockedWriter text = new UnlockedWriter();
  private final JsonWriter json = new JsonWriter(text);

  String client(ClientFrame frame) {
    return whole(() -> {
      switch (frame) {
        case ClientFrame.Hello hello -> hello(hello);
        case ClientFrame.Peek peek -> type("peek").field("invite", peek.invite());
        case ClientFrame.Follow follow -> type("follow").field("room", follow.room());
        case ClientFrame.Post post -> {
          type("post").field("id", post.id()).field("room", post.room());
          body(post.body());
        }
        case ClientFrame.Page page -> page(page);
        case ClientFrame.Signal signal ->
            type("signal").field("room", signal.room()).field("kind", Fields.wireName(signal.kind()));
        case ClientFrame.Read read -> type("read").field("room", read.room()).field("seq", read.seq());
      }
    });
  }

  String server(ServerFrame frame) {
    return whole(() -> {
      switch (frame) {
        case ServerFrame.Challenge challenge ->
            type("challenge").field("nonce", challenge.nonce()).field("server", challenge.server().text());
        case ServerFrame.Welcome welcome -> welcome(welcome);
        case ServerFrame.Peeked peeked -> {
          type("peeked").house(peeked.house());
          people("people", peeked.people());
          field("here", peeked.here());
        }
        case ServerFrame.Following following -> {
          type("following").field("room", following.room()).field("top", following.top());
          people("members", following.members());
          field("memberCount", following.memberCount()).ids("here", following.here());
        }
        case ServerFrame.Delivered delivered -> {
          type("entry").field("room", delivered.room());
          entry(delivered.entry());
        }
        case ServerFrame.Paged paged -> paged(paged);
        case ServerFrame.Signalled signal ->
            type("signal").field("room", signal.room()).field("author", signal.author())
                .field("kind", Fields.wireName(signal.kind()));
        case ServerFrame.Presence presence ->
            type("presence").field("room", presence.room()).ids("here", presence.here()).ids("gone", presence.gone());
        case ServerFrame.Refused refused ->
            type("refused").field("id", refused.id()).field("code", refused.refusal().code())
                .field("field", refused.field()).field("message", refused.message())
                .field("retryAfter", refused.retryAfter());
      }
    });
  }

  String delivered(String room, WrittenEntry entry) {
    return whole(() -> {
      type("entry").field("room", room);
      written(entry);
    });
  }

  String paged(String id, String room, List<WrittenEntry> entries, boolean more, long top, List<Person> people) {
    return whole(() -> {
      type("paged").field("id", id).field("room", room);
      json.name("entries").beginArray();
      for (var entry : entries) {
        json.beginObject();
        written(entry);
        json.endObject();
      }
      json.endArray();
      json.name("more").value(more);
      field("top", top);
      people("people", people);
    });
  }

  String following(String room, long top, String members, int memberCount, Collection<String> here) {
    return whole(() -> {
      type("following").field("room", room).field("top", top);
      json.name("members").jsonValue(members);
      field("memberCount", memberCount).ids("here", here);
    });
  }

  String peopleAlone(List<Person> people) {
    return all(() -> people(people));
  }

  String bodyAlone(Body body) {
    return whole(() -> bodyFields(body));
  }

  private void hello(ClientFrame.Hello hello) throws IOException {
    type("hello").field("version", hello.version());
    switch (hello.credential()) {
      case Credential.ByKey key ->
          field("name", key.name()).field("key", key.key().text()).field("proof", key.proof().text())
              .field("invite", key.invite());
      case Credential.ByToken token -> field("token", token.token());
      case Credential.ByName guest -> field("name", guest.name());
    }
  }

  private void page(ClientFrame.Page page) throws IOException {
    type("page").field("id", page.id()).field("room", page.room());
    switch (page.from()) {
      case ClientFrame.From.Before before -> field("before", before.seq());
      case ClientFrame.From.After after -> field("after", after.seq());
    }
    field("limit", page.limit());
  }

  private void welcome(ServerFrame.Welcome welcome) throws IOException {
    type("welcome").field("epoch", welcome.epoch()).house(welcome.house());
    json.name("you").beginObject();
    field("id", welcome.you().id()).field("name", welcome.you().name()).field("role", Fields.wireName(welcome.you().role()));
    json.endObject();
    field("token", welcome.token());
    json.name("rooms").beginArray();
    for (var room : welcome.rooms()) {
      json.beginObject();
      field("room", room.room()).field("kind", Fields.wireName(room.kind())).field("name", room.name())
          .field("top", room.top()).field("read", room.read());
      json.endObject();
    }
    json.endArray();
    json.name("limits").beginObject();
    var limits = welcome.limits();
    field("frameBytes", limits.frameBytes()).field("textLength", limits.textLength())
        .field("nameLength", limits.nameLength()).field("pageLength", limits.pageLength())
        .field("postsPerSecond", limits.postsPerSecond()).field("postBurst", limits.postBurst());
    json.endObject();
  }

  private void written(WrittenEntry entry) throws IOException {
    field("seq", entry.seq()).field("at", entry.at()).field("author", entry.author()).field("id", entry.id());
    json.name("body").jsonValue(entry.body());
  }

  private void paged(ServerFrame.Paged paged) throws IOException {
    type("paged").field("id", paged.id()).field("room", paged.room());
    json.name("entries").beginArray();
    for (var entry : paged.entries()) {
      json.beginObject();
      entry(entry);
      json.endObject();
    }
    json.endArray();
    json.name("more").value(paged.more());
    field("top", paged.top());
    people("people", paged.people());
  }

  private void entry(Entry entry) throws IOException {
    field("seq", entry.seq()).field("at", entry.at()).field("author", entry.author()).field("id", entry.id());
    body(entry.body());
  }

  private void body(Body body) throws IOException {
    json.name("body").beginObject();
    bodyFields(body);
    json.endObject();
  }

  private void bodyFields(Body body) throws IOException {
    switch (body) {
      case Body.Said said -> field("kind", "said").field("text", said.text());
      case Body.Joined joined ->
          field("kind", "joined").field("name", joined.name()).field("role", Fields.wireName(joined.role()))
              .field("key", text(joined.key()));
      case Body.Left _ -> field("kind", "left");
    }
  }

  private void people(String name, List<Person> people) throws IOException {
    json.name(name);
    people(people);
  }

  private void people(List<Person> people) throws IOException {
    json.beginArray();
    for (var person : people) {
      json.beginObject();
      field("id", person.id()).field("name", person.name()).field("role", Fields.wireName(person.role()))
          .field("key", text(person.key()));
      json.endObject();
    }
    json.endArray();
  }

  private FrameWriter house(ServerFrame.House house) throws IOException {
    json.name("house").beginObject();
    field("name", house.name()).field("host", house.host());
    json.endObject();
    return this;
  }

  private FrameWriter ids(String name, Collection<String> ids) throws IOException {
    json.name(name).beginArray();
    for (var id : ids) {
      json.value(id);
    }
    json.endArray();
    return this;
  }

  private FrameWriter type(String type) throws IOException {
    return field("type", type);
  }

  private FrameWriter field(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.name(name).value(value);
    }
    return this;
  }

  private FrameWriter field(String name, @Nullable Long value) throws IOException {
    if (value != null) {
      json.name(name).value(value.longValue());
    }
    return this;
  }

  private FrameWriter field(String name, int value) throws IOException {
    json.name(name).value(value);
    return this;
  }

  private static @Nullable String text(@Nullable PublicKey key) {
    return key == null ? null : key.text();
  }

  private String whole(Writing writing) {
    return all(() -> {
      json.beginObject();
      writing.write();
      json.endObject();
    });
  }

  private String all(Writing writing) {
    try {
      writing.write();
      return text.toString();
    } catch (IOException e) {
      throw new IllegalStateException("writing a text failed", e);
    }
  }

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }
}
