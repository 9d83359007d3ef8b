package dev.snug.client.control;

import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.RoomKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// The part of what is kept of a room that its timeline shows: one stretch of entries, which grows where one reads on, and
/// is cut at the other end when it becomes too long. Lives on the line's thread.
final class RoomWindow {

  /// As many entries as the timeline holds, with room for what is unsent; and how many are left when it is cut.
  static final int MOST = 4_800;
  static final int AFTER_CUT = 4_000;
  static final int PAGE = 100;

  private final String id;
  private final RoomKind kind;
  private final LocalStore store;
  private final LongSupplier high;
  private final Consumer<Update> updates;
  private long from;
  private long to;
  private boolean atEnd = true;

  /// A timeline that reaches to the end.
  ///
  /// @param from the first entry in the timeline, 0 if it is empty
  /// @param high the last entry that is kept, up to which the timeline shows everything now
  RoomWindow(
      String id, RoomKind kind, long from, LocalStore store, LongSupplier high, Consumer<Update> updates) {
    this.id = id;
    this.kind = kind;
    this.from = from;
    this.to = from == 0 ? 0 : high.getAsLong();
    this.store = store;
    this.high = high;
    this.updates = updates;
  }

  /// @param newFrom where the new messages begin in what comes; Long.MAX_VALUE if that is not known
  void forgotten(long newFrom) {
    from = 0;
    to = 0;
    atEnd = true;
    updates.accept(new Update.Forgotten(id, newFrom));
  }

  /// The kept stretch has grown at its end.
  void grew(List<Message> entries) {
    if (!atEnd) {
      return;
    }
    if (from == 0) {
      from = entries.getFirst().entry().seq();
    }
    to = entries.getLast().entry().seq();
    updates.accept(new Update.Appended(id, entries, false));
    cutStart();
  }

  /// Shows what is kept before the timeline.
  ///
  /// @return false if nothing is
  boolean older() throws StoreFailed {
    var entries = from == 0 ? List.<Message>of() : store.before(id, from, PAGE);
    if (entries.isEmpty()) {
      return false;
    }
    from = entries.getFirst().entry().seq();
    updates.accept(new Update.Prepended(id, entries));
    if (to - from >= MOST) {
      to = from + AFTER_CUT - 1;
      atEnd = false;
      updates.accept(new Update.Trimmed(id, from, to, true));
    }
    return true;
  }

  /// Shows what is kept behind the timeline.
  void newer() throws StoreFailed {
    if (atEnd) {
      return;
    }
    var entries = store.after(id, to, PAGE);
    if (!entries.isEmpty()) {
      to = entries.getLast().entry().seq();
      atEnd = to >= high.getAsLong();
      updates.accept(new Update.Appended(id, entries, !atEnd));
      cutStart();
    }
  }

  /// Shows the end of what is kept.
  void toEnd() throws StoreFailed {
    if (!atEnd) {
      show(store.before(id, Long.MAX_VALUE, PAGE));
    }
  }

  /// Shows what stands around an entry, unless it is shown already.
  void show(long place) throws StoreFailed {
    if (place < from || place > to) {
      var entries = new ArrayList<>(store.before(id, place, PAGE));
      entries.addAll(store.after(id, place - 1, PAGE + 1));
      show(entries);
    }
  }

  /// The number of the first entry from there on that stands in the timeline, or else of the last before.
  Optional<Long> nearest(long seq) throws StoreFailed {
    var expired = store.facts(id).expired();
    for (var page = store.after(id, seq - 1, PAGE); !page.isEmpty(); page = store.after(id, last(page), PAGE)) {
      var found = page.stream().filter(message -> isShown(message, expired)).findFirst();
      if (found.isPresent()) {
        return found.map(message -> message.entry().seq());
      }
    }
    for (var page = store.before(id, seq, PAGE); !page.isEmpty(); page = store.before(id, first(page), PAGE)) {
      var found = page.reversed().stream().filter(message -> isShown(message, expired)).findFirst();
      if (found.isPresent()) {
        return found.map(message -> message.entry().seq());
      }
    }
    return Optional.empty();
  }

  private void show(List<Message> entries) {
    if (!entries.isEmpty()) {
      from = first(entries);
      to = last(entries);
      atEnd = to >= high.getAsLong();
      updates.accept(new Update.Window(id, List.copyOf(entries), !atEnd));
    }
  }

  private void cutStart() {
    if (to - from >= MOST) {
      from = to - AFTER_CUT + 1;
      updates.accept(new Update.Trimmed(id, from, to, !atEnd));
    }
  }

  private boolean isShown(Message message, long expired) {
    return Shown.inTimeline(kind, expired, message.entry());
  }

  private static long first(List<Message> entries) {
    return entries.getFirst().entry().seq();
  }

  private static long last(List<Message> entries) {
    return entries.getLast().entry().seq();
  }
}
