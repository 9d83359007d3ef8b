package dev.snug.server;

import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomState;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What somebody who listens to a room knows of it: its entries, and what they fold to.
final class Story {

  private final TreeMap<Long, Entry> entries = new TreeMap<>();
  private final TreeMap<Long, Message> messages = new TreeMap<>();
  private RoomState room;

  /// Everything there is to compare; two who know the same room the same way are equal in it.
  record Whole(
      long top, List<Person> members, RoomFacts facts, List<Entry> entries, Map<Long, MessageState> messages) {}

  Story(RoomKind kind, ServerFrame.Following following) {
    room = new RoomState(kind, following.top(), following.members(), following.facts());
  }

  /// An entry came by itself.
  void hears(Entry entry) {
    var about = messages.get(Message.about(entry.body()));
    if (!room.apply(entry, about)) {
      throw new AssertionError("the house stored what the fold does not allow: " + entry);
    }
    entries.put(entry.seq(), entry);
    if (entry.body() instanceof Body.OfMessage) {
      messages.put(entry.seq(), Message.written(entry));
    }
    change(entry);
  }

  /// A page came.
  void reads(ServerFrame.Paged page) {
    for (var entry : page.entries()) {
      entries.put(entry.seq(), entry);
      if (Message.isMessage(entry.body())) {
        var state = page.now().getOrDefault(entry.seq(), MessageState.UNCHANGED);
        messages.put(entry.seq(), new Message(entry, state, page.top()));
      }
    }
  }

  Whole whole() {
    var states = new LinkedHashMap<Long, MessageState>();
    messages.forEach((seq, message) -> states.put(seq, message.state()));
    return new Whole(room.top(), sorted(room.members()), room.facts(), List.copyOf(entries.values()), states);
  }

  RoomState room() {
    return room;
  }

  Collection<Message> messages() {
    return messages.values();
  }

  private void change(Entry later) {
    var message = messages.get(Message.about(later.body()));
    if (message != null) {
      var after = message.with(later);
      messages.put(message.entry().seq(), after);
      if (after.isGone()) {
        entries.put(after.entry().seq(), after.entry());
        entries.replaceAll((_, entry) -> isEditOf(entry, after.entry().seq()) ? Message.emptied(entry) : entry);
      }
    }
  }

  private static boolean isEditOf(Entry entry, long message) {
    return entry.body() instanceof Body.Edited(var edited, var _, var _) && edited == message
        || entry.body() instanceof Body.Previewed(var shown, var _) && shown == message;
  }

  private static List<Person> sorted(Collection<Person> people) {
    return people.stream().sorted(Comparator.comparing(Person::id)).toList();
  }
}
