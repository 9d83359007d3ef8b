package dev.snug.client.control;

import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ClientFrame.From;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The messages on a room's board. Those that stand further back than what is kept are asked for one by one, and live
/// only as long as the app. Lives on the line's thread.
final class RoomPins {

  private final String id;
  private final LocalStore store;
  private final Predicate<ClientFrame> line;
  private final Consumer<Update> updates;
  /// Those that are not kept here; empty if the house does not give them out.
  private final Map<Long, Optional<Message>> far = new HashMap<>();
  private boolean changed = true;
  private @Nullable String asked;
  private long askedFor;
  private int asks;

  RoomPins(String id, LocalStore store, Predicate<ClientFrame> line, Consumer<Update> updates) {
    this.id = id;
    this.store = store;
    this.line = line;
    this.updates = updates;
  }

  /// There may be others now.
  void changed() {
    changed = true;
  }

  /// Something has happened in the room.
  void heard(Entry entry) {
    var isAboutFar = far.remove(Message.about(entry.body())) != null;
    changed |= isAboutFar
        || entry.body() instanceof Body.Pinned || entry.body() instanceof Body.Deleted
        || entry.body() instanceof Body.Expired;
  }

  void lost() {
    asked = null;
    far.clear();
    changed = true;
  }

  /// Tells which they are, if that has changed.
  void tell() throws StoreFailed {
    if (!changed) {
      return;
    }
    changed = false;
    var pins = new ArrayList<Message>();
    for (var seq : store.facts(id).pins()) {
      var known = store.find(id, seq);
      if (known.isPresent()) {
        pins.add(known.get());
      } else if (far.containsKey(seq)) {
        far.get(seq).ifPresent(pins::add);
      } else {
        ask(seq);
      }
    }
    updates.accept(new Update.Pins(id, List.copyOf(pins)));
  }

  /// A page has come.
  ///
  /// @return whether it was the answer to what was asked here
  boolean paged(String frameId, List<Message> entries) {
    if (!frameId.equals(asked)) {
      return false;
    }
    asked = null;
    far.put(askedFor, entries.stream().filter(message -> message.entry().seq() == askedFor).findFirst());
    changed = true;
    return true;
  }

  void refused(String frameId) {
    paged(frameId, List.of());
  }

  private void ask(long seq) {
    if (asked == null) {
      asks++;
      var frameId = "pin" + asks + "-" + id;
      if (line.test(new ClientFrame.Page(frameId, id, new From.Before(seq + 1), 1))) {
        asked = frameId;
        askedFor = seq;
      }
    }
  }
}
