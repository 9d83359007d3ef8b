package dev.snug.client.control;

import dev.snug.client.model.EventItem;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.OutboxItem;
import dev.snug.client.model.TimelineItem;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.ObservableList;

/// Writes entries into a list of items, that of a room or of a thread. What the house has stored stands in the order of
/// the log, what it has not at the end. On the FX thread.
final class Timeline {

  private final ObservableList<TimelineItem> items;
  private final Predicate<Entry> isShown;
  private final Function<Message, MessageModel> model;

  /// @param isShown which entries stand in it
  /// @param model shows a message
  Timeline(ObservableList<TimelineItem> items, Predicate<Entry> isShown, Function<Message, MessageModel> model) {
    this.items = items;
    this.isShown = isShown;
    this.model = model;
  }

  /// Continues it at the end of what is stored.
  ///
  /// @param arrived the ids of those of this person's posts that are stored now
  void append(List<Message> entries, Set<String> arrived) {
    var end = storedCount();
    var last = end == 0 ? 0 : items.get(end - 1).seq();
    var added = items(entries.stream().filter(message -> message.entry().seq() > last).toList());
    if (added.size() == 1 && end < items.size() && items.get(end) instanceof MessageModel first && arrived.contains(first.id())) {
      items.set(end, added.getFirst());
    } else {
      items.removeIf(item -> isUnsent(item) && item instanceof MessageModel message && arrived.contains(message.id()));
      items.addAll(end, added);
    }
  }

  void prepend(List<Message> entries) {
    items.addAll(0, items(entries));
  }

  /// Shows these entries and no others; what stands there already stays the same item.
  void replace(List<Message> entries) {
    var before = new HashMap<Long, TimelineItem>();
    items.forEach(item -> before.put(item.seq(), item));
    var after = items(entries).stream().map(item -> before.getOrDefault(item.seq(), item)).toList();
    var stored = items.subList(0, storedCount());
    if (!stored.equals(after)) {
      stored.clear();
      items.addAll(0, after);
    }
  }

  /// Keeps what is stored from one number to another.
  void trim(long from, long to) {
    items.removeIf(item -> !isUnsent(item) && (item.seq() < from || item.seq() > to));
  }

  /// Takes out what was said up to an entry.
  void expire(long upTo) {
    items.removeIf(item -> item instanceof MessageModel && item.seq() <= upTo);
  }

  /// Takes out everything that is stored.
  void forget() {
    items.removeIf(item -> !isUnsent(item));
  }

  /// Lets these stand at its end, and nothing else that is unsent.
  void unsent(List<OutboxItem> posts, String you) {
    var ids = new HashSet<String>();
    posts.forEach(post -> ids.add(post.post()));
    var standing = new HashMap<String, MessageModel>();
    for (var item : List.copyOf(items.subList(storedCount(), items.size()))) {
      if (item instanceof MessageModel message && ids.contains(message.id())) {
        standing.put(message.id(), message);
      } else {
        items.remove(item);
      }
    }
    for (var post : posts) {
      var there = standing.get(post.post());
      if (there != null) {
        there.sendingProperty().set(post.sending());
      } else if (post.body() instanceof Body.OfMessage body) {
        items.add(new MessageModel(post.post(), you, body, post.at(), post.sending()));
      }
    }
  }

  /// The message with that number, if it stands there.
  Optional<MessageModel> find(long seq) {
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

  private List<TimelineItem> items(List<Message> entries) {
    return entries.stream().filter(message -> isShown.test(message.entry())).map(this::item).toList();
  }

  private TimelineItem item(Message message) {
    var entry = message.entry();
    return Message.isMessage(entry.body())
        ? model.apply(message)
        : new EventItem(entry.seq(), Instant.ofEpochMilli(entry.at()), entry.author(), entry.body());
  }

  private int storedCount() {
    var count = items.size();
    while (count > 0 && isUnsent(items.get(count - 1))) {
      count--;
    }
    return count;
  }

  private static boolean isUnsent(TimelineItem item) {
    return item.seq() == Long.MAX_VALUE;
  }
}
