package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Kinds;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomState;
import dev.snug.shared.room.RoomSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One room as a house keeps it: its log, from which what was deleted is gone, and what has become of its messages.
final class LogHouse {

  static final Person TOM = new Person("u1", "Tom", Role.OWNER, null);
  static final Person MEI = new Person("u2", "Mei", Role.MEMBER, null);

  private static final Set<String> PASSING = Set.of("said", "poll", "forwarded", "edited", "reacted", "voted", "previewed");

  final String room;
  private final RoomState state;
  private final List<Entry> log = new ArrayList<>();
  private final Map<Long, Message> messages = new HashMap<>();

  /// A room into which both have come.
  LogHouse(String room, RoomKind kind) {
    this.room = room;
    this.state = new RoomState(kind);
    add(TOM, new Body.Joined(TOM.name(), TOM.role(), null));
    if (kind != RoomKind.PUBLIC) {
      add(TOM, new Body.Invited(MEI.id()));
    }
    add(MEI, new Body.Joined(MEI.name(), MEI.role(), null));
  }

  long top() {
    return log.size();
  }

  Entry add(Person author, Body body) {
    return add(author.id(), body);
  }

  Entry add(String author, Body body) {
    var entry = new Entry(top() + 1, 1_000 + top(), author, "id" + (top() + 1), body);
    var about = messages.get(Message.about(body));
    assertThat(state.apply(entry, about)).as("the house allows %s", body).isTrue();
    log.add(entry);
    if (body instanceof Body.OfMessage) {
      messages.put(entry.seq(), Message.written(entry));
    }
    if (about != null) {
      messages.put(about.entry().seq(), about.with(entry));
    }
    switch (body) {
      case Body.Deleted deleted -> erase(deleted.message());
      case Body.Expired expired -> expire(expired.upTo());
      default -> {}
    }
    return entry;
  }

  boolean hasReacted(long message, Person person, String emoji) {
    return messages.get(message).state().hasReacted(person.id(), emoji);
  }

  RoomSummary summary(boolean in) {
    var name = state.facts().name().isEmpty() ? room : state.facts().name();
    return new RoomSummary(
        room, state.kind(), name, state.facts().topic(), state.facts().archived(), top(), 0, state.members().size(), in,
        List.of());
  }

  ServerFrame.Following answer(ClientFrame.Follow follow) {
    return new ServerFrame.Following(
        follow.id(), room, top(), state.facts(), List.copyOf(state.members()), state.members().size(),
        new ServerFrame.Present(Set.of("u1", "u2"), Set.of(), Set.of()));
  }

  ServerFrame.Paged answer(ClientFrame.Page page) {
    var entries = switch (page.from()) {
      case ClientFrame.From.Before before -> {
        var to = (int) Math.min(before.seq() - 1, top());
        yield List.copyOf(log.subList(Math.max(0, to - page.limit()), to));
      }
      case ClientFrame.From.After after -> {
        var from = (int) Math.min(after.seq(), top());
        yield List.copyOf(log.subList(from, (int) Math.min(top(), from + page.limit())));
      }
    };
    var now = new HashMap<Long, MessageState>();
    for (var entry : entries) {
      var message = messages.get(entry.seq());
      if (message != null && !message.isGone() && !message.state().equals(MessageState.UNCHANGED)) {
        now.put(entry.seq(), message.state());
      }
    }
    return new ServerFrame.Paged(page.id(), room, entries, now, false, top(), List.of(TOM, MEI));
  }

  private void erase(long message) {
    for (var entry : List.copyOf(log)) {
      if (entry.seq() == message || isLaterPartOf(entry.body(), message)) {
        empty(entry);
      }
    }
  }

  private static boolean isLaterPartOf(Body body, long message) {
    return body instanceof Body.Edited(var edited, var _, var _) && edited == message
        || body instanceof Body.Previewed(var shown, var _) && shown == message;
  }

  private void expire(long upTo) {
    for (var entry : List.copyOf(log)) {
      if (entry.seq() <= upTo && PASSING.contains(Kinds.of(entry.body()))) {
        empty(entry);
      }
    }
  }

  private void empty(Entry entry) {
    log.set((int) entry.seq() - 1, Message.emptied(entry));
    messages.computeIfPresent(entry.seq(), (_, message) ->
        new Message(Message.emptied(entry), MessageState.UNCHANGED, message.asOf()));
  }
}
