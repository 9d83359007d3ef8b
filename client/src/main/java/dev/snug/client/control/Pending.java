package dev.snug.client.control;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.OutboxItem;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.RoomFacts;
import java.util.LinkedHashSet;
import java.util.List;

/// What this person has done and the house has not stored, shown as if it had. On the FX thread.
final class Pending {

  private Pending() {}

  /// Lets a message say what it says with these changes.
  ///
  /// @param changes to messages of its room, in the order in which they were made
  static void show(MessageModel model, List<OutboxItem> changes, String you) {
    var stored = model.stored();
    if (stored.isEmpty()) {
      return;
    }
    var message = stored.get();
    Sending state = new Sending.Stored();
    for (var change : changes) {
      if (change.body() instanceof Body.OnMessage on && on.message() == model.seq()) {
        state = change.sending();
        if (!change.isFailed()) {
          message = message.with(
              new Entry(message.asOf() + 1, change.at().toEpochMilli(), you, change.post(), change.body()));
        }
      }
    }
    show(model, message);
    model.changingProperty().set(state);
  }

  /// What is known of a room with these changes: they show in its board.
  static RoomFacts facts(RoomFacts facts, List<OutboxItem> changes) {
    var pins = new LinkedHashSet<>(facts.pins());
    for (var change : changes) {
      if (change.body() instanceof Body.Pinned(var message, var on) && !change.isFailed()) {
        if (on) {
          pins.add(message);
        } else {
          pins.remove(message);
        }
      }
    }
    return new RoomFacts(
        facts.name(), facts.topic(), facts.archived(), facts.retention(), facts.expired(), pins, facts.invited(),
        facts.banned(), facts.muted());
  }

  private static void show(MessageModel model, Message message) {
    var content = Content.of(message);
    if (!content.equals(model.contentProperty().get())) {
      model.contentProperty().set(content);
    }
  }
}
