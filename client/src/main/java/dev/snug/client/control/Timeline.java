package dev.snug.client.control;

import dev.snug.client.model.EventItem;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.TimelineItem;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.RoomKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Writes entries into the timeline of a room. What the house has stored stands in the order of the log, what it has not
/// at the end. On the FX thread.
final class Timeline {

  private final RoomModel room;

  Timeline(RoomModel room) {
    this.room = room;
  }

  /// Continues it at the end of what is stored.
  ///
  /// @param you whose posts may stand there unsent
  void append(List<Message> entries, String you) {
    if (entries.isEmpty()) {
      return;
    }
    var items = room.timeline();
    var end = storedCount();
    var last = end == 0 ? 0 : items.get(end - 1).seq();
    var news = entries.stream().filter(message -> message.entry().seq() > last).toList();
    var arrived = new HashSet<String>();
    news.stream().map(Message::entry).filter(entry -> entry.author().equals(you)).forEach(entry -> arrived.add(entry.id()));
    var added = items(news);
    if (added.size() == 1 && end < items.size() && items.get(end) instanceof MessageModel first && arrived.contains(first.id())) {
      items.set(end, added.getFirst());
    } else {
      items.removeIf(item -> isUnsent(item) && item instanceof MessageModel message && arrived.contains(message.id()));
      items.addAll(end, added);
    }
    room.fromProperty().set(Math.min(room.fromProperty().get(), entries.getFirst().entry().seq()));
  }

  void prepend(List<Message> entries) {
    room.timeline().addAll(0, items(entries));
    room.fromProperty().set(entries.getFirst().entry().seq());
  }

  /// Lets messages say what they say now, where they stand.
  void change(List<Message> messages) {
    for (var message : messages) {
      find(message.entry().seq()).ifPresent(shown -> shown.contentProperty().set(Content.of(message)));
    }
  }

  /// Takes out what was said up to an entry.
  void expire(long upTo) {
    room.expiredProperty().set(upTo);
    room.timeline().removeIf(item -> item instanceof MessageModel && item.seq() <= upTo);
  }

  /// Takes out everything that is stored.
  void forget() {
    room.timeline().removeIf(item -> !isUnsent(item));
    room.fromProperty().set(Long.MAX_VALUE);
    room.newFromProperty().set(Long.MAX_VALUE);
  }

  /// What this person has written under that id, if the house has not stored it.
  Optional<MessageModel> unsent(String id) {
    return room.timeline().subList(storedCount(), room.timeline().size()).stream()
        .filter(item -> item instanceof MessageModel message && message.id().equals(id))
        .map(MessageModel.class::cast)
        .findFirst();
  }

  private List<TimelineItem> items(List<Message> entries) {
    return entries.stream().filter(message -> isShown(message.entry())).map(Timeline::item).toList();
  }

  private boolean isShown(Entry entry) {
    return switch (entry.body()) {
      case Body.OfMessage _ -> true;
      case Body.Gone _ -> Message.isMessage(entry.body()) && entry.seq() > room.expiredProperty().get();
      // What happens to a message shows in the message.
      case Body.Edited _, Body.Deleted _, Body.Reacted _, Body.Voted _, Body.Expired _ -> false;
      // Nobody comes into a direct room or goes.
      case Body.Joined _, Body.Invited _, Body.Left _ -> room.kind() != RoomKind.DIRECT;
      // By that the house opens its first room, which has been called so from the beginning.
      case Body.NameSet _ -> !entry.author().equals(Entry.HOUSE);
      case Body.Pinned _, Body.PollClosed _, Body.Removed _, Body.Banned _, Body.Unbanned _, Body.Muted _,
          Body.RoleGiven _, Body.KeyGiven _, Body.Renamed _, Body.TopicSet _, Body.RetentionSet _, Body.Archived _ ->
          true;
    };
  }

  private static TimelineItem item(Message message) {
    var entry = message.entry();
    return Message.isMessage(entry.body())
        ? new MessageModel(message)
        : new EventItem(entry.seq(), Instant.ofEpochMilli(entry.at()), entry.author(), entry.body());
  }

  private Optional<MessageModel> find(long seq) {
    var items = room.timeline();
    var from = 0;
    var to = items.size() - 1;
    while (from <= to) {
      var middle = (from + to) >>> 1;
      var found = items.get(middle);
      if (found.seq() == seq) {
        return found instanceof MessageModel message ? Optional.of(message) : Optional.empty();
      }
      if (found.seq() < seq) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return Optional.empty();
  }

  private int storedCount() {
    var count = room.timeline().size();
    while (count > 0 && isUnsent(room.timeline().get(count - 1))) {
      count--;
    }
    return count;
  }

  private static boolean isUnsent(TimelineItem item) {
    return item.seq() == Long.MAX_VALUE;
  }
}
