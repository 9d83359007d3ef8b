package dev.snug.client.control;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.shared.room.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Writes what is quoted above answers into a room's model, [RoomQuotes#MOST] at most: those that were wanted first go
/// first. On the FX thread.
final class QuotesProjection {

  private final Map<Long, MessageModel> quoted;
  private final Function<Message, MessageModel> model;
  private final Deque<Long> wanted = new ArrayDeque<>();

  /// @param model shows a message
  QuotesProjection(Map<Long, MessageModel> quoted, Function<Message, MessageModel> model) {
    this.quoted = quoted;
    this.model = model;
  }

  void add(List<Message> messages) {
    for (var message : messages) {
      var seq = message.entry().seq();
      if (!quoted.containsKey(seq)) {
        quoted.put(seq, model.apply(message));
        wanted.addLast(seq);
      }
    }
    while (wanted.size() > RoomQuotes.MOST) {
      quoted.remove(wanted.removeFirst());
    }
  }

  /// What was said up to an entry is gone.
  void expire(long upTo) {
    quoted.values().stream().filter(each -> each.seq() <= upTo).forEach(each -> each.contentProperty().set(new Content.Gone()));
  }

  void forget() {
    quoted.clear();
    wanted.clear();
  }
}
