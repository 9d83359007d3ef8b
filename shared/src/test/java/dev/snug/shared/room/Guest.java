package dev.snug.shared.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame.From;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.ServerFrame;
import java.util.Optional;
import java.util.TreeMap;

/// A client that follows a room. It knows what frames told it, and asks for what it sees missing.
final class Guest {

  private final TreeMap<Long, Entry> entries = new TreeMap<>();
  private final TreeMap<Long, Message> messages = new TreeMap<>();
  private final RoomState room;
  private long heardOf;

  Guest(RoomKind kind, String following) {
    var frame = (ServerFrame.Following) read(following);
    room = new RoomState(kind, frame.top(), frame.members(), frame.facts());
    heardOf = frame.top();
  }

  void hears(String json) {
    switch (read(json)) {
      case ServerFrame.Following following -> heardOf = Math.max(heardOf, following.top());
      case ServerFrame.Delivered delivered -> hears(delivered.entry());
      case ServerFrame.Paged paged -> hears(paged);
      default -> throw new AssertionError(json);
    }
  }

  /// What is missing in front, then what is missing behind.
  Optional<From> misses() {
    if (heardOf > room.top()) {
      return Optional.of(new From.After(room.top()));
    }
    var first = entries.isEmpty() ? room.top() + 1 : entries.firstKey();
    return first > 1 ? Optional.of(new From.Before(first)) : Optional.empty();
  }

  void knowsTheSameAs(House house) {
    assertThat(entries.values()).containsExactlyElementsOf(house.log());
    house.side().knows(room, messages);
  }

  private void hears(Entry entry) {
    heardOf = Math.max(heardOf, entry.seq());
    if (entry.seq() == room.top() + 1) {
      room.apply(entry, null);
      entries.put(entry.seq(), entry);
      becomes(entry);
    }
  }

  private void hears(ServerFrame.Paged page) {
    for (var entry : page.entries()) {
      entries.putIfAbsent(entry.seq(), entry);
      if (entry.seq() == room.top() + 1) {
        room.apply(entry, null);
      }
      if (Message.isMessage(entry.body())) {
        var now = page.now().getOrDefault(entry.seq(), MessageState.UNCHANGED);
        messages.putIfAbsent(entry.seq(), new Message(entry, now, page.top()));
      }
      becomes(entry);
    }
    entries.tailMap(page.top(), false).values().stream().toList().forEach(this::becomes);
  }

  private void becomes(Entry entry) {
    Side.becomes(messages, entry);
    switch (entry.body()) {
      case Body.Deleted deleted ->
          entries.replaceAll((_, known) -> House.without(known, deleted.message(), deleted.message()));
      case Body.Expired expired -> entries.replaceAll((_, known) -> House.without(known, 1, expired.upTo()));
      default -> {}
    }
  }

  private static ServerFrame read(String json) {
    try {
      return FrameCodec.readServer(json);
    } catch (MalformedFrame e) {
      throw new AssertionError(json, e);
    }
  }
}
