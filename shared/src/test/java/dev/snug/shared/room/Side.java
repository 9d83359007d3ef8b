package dev.snug.shared.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A room and its messages as one side knows them: it folds what happens, entry by entry, and judges each.
final class Side {

  private final RoomState room;
  private final TreeMap<Long, Message> messages = new TreeMap<>();

  Side(RoomState room, Collection<Message> messages) {
    this.room = room;
    messages.forEach(message -> this.messages.put(message.entry().seq(), message));
  }

  Side(RoomKind kind) {
    this(new RoomState(kind), List.of());
  }

  RoomState room() {
    return room;
  }

  SequencedMap<Long, Message> messages() {
    return messages;
  }

  Optional<Refusal> refuses(String author, long at, Body body) {
    return room.refuses(author, at, body, about(body));
  }

  /// Whether the entry counts.
  boolean hears(Entry entry) {
    var counts = room.apply(entry, about(entry.body()));
    if (counts) {
      becomes(messages, entry);
    }
    return counts;
  }

  /// What an entry that counts does to messages.
  static void becomes(TreeMap<Long, Message> messages, Entry entry) {
    if (Message.isMessage(entry.body())) {
      messages.putIfAbsent(entry.seq(), Message.written(entry));
    }
    messages.computeIfPresent(Message.about(entry.body()), (_, message) -> message.with(entry));
    if (entry.body() instanceof Body.Expired expired) {
      messages.headMap(expired.upTo(), true).replaceAll((_, message) -> expired(message, entry.seq()));
    }
  }

  /// Says which message is not the same, if the other side knows something else.
  void knowsTheSameAs(Side other) {
    knows(other.room, other.messages);
  }

  void knows(RoomState room, Map<Long, Message> messages) {
    knows(this.room, room);
    assertThat(this.messages.keySet()).isEqualTo(messages.keySet());
    this.messages.forEach((seq, message) -> knows(message, messages.get(seq)));
  }

  static void knows(RoomState mine, RoomState theirs) {
    assertThat(mine.top()).isEqualTo(theirs.top());
    assertThat(List.copyOf(mine.members())).isEqualTo(List.copyOf(theirs.members()));
    assertThat(mine.facts()).isEqualTo(theirs.facts());
  }

  /// The number up to which a message was followed need not be the same. It is compared before it is said, because
  /// there are many.
  static void knows(@Nullable Message mine, @Nullable Message theirs) {
    var isSame = mine == null || theirs == null
        ? mine == theirs
        : mine.entry().equals(theirs.entry()) && mine.state().equals(theirs.state());
    if (!isSame) {
      throw new AssertionError("expected " + theirs + "\n but was " + mine);
    }
  }

  private static Message expired(Message message, long asOf) {
    return asOf <= message.asOf()
        ? message
        : new Message(Message.emptied(message.entry()), MessageState.UNCHANGED, asOf);
  }

  /// What is not there is judged as what is gone.
  private @Nullable Message about(Body body) {
    var number = Message.about(body);
    return number == 0 ? null : messages.getOrDefault(number, gone(number));
  }

  private static Message gone(long number) {
    return Message.written(new Entry(number, 0, Entry.HOUSE, "none", new Body.Gone("said")));
  }
}
