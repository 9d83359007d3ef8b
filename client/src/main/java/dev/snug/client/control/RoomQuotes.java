package dev.snug.client.control;

import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ClientFrame.From;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The messages that are quoted above their answers and stand outside the timeline. Those that are not kept here are
/// asked for, neighbours with one page, each once; they live only as long as the app. Lives on the line's thread.
final class RoomQuotes {

  /// What is remembered, and what may wait to be asked for: far more than a window shows at once.
  static final int MOST = 500;

  private final String id;
  private final LocalStore store;
  private final Clock clock;
  private final Predicate<ClientFrame> line;
  private final BooleanSupplier isReachable;
  private final Consumer<Update> updates;
  /// Those that are not kept here; empty if the house does not give them out.
  private final Map<Long, Optional<Message>> far = new LinkedHashMap<>();
  private final LinkedHashSet<Long> wanted = new LinkedHashSet<>();
  private @Nullable String asked;
  private long askedUpTo;
  private int asks;
  private Instant notBefore = Instant.MIN;

  RoomQuotes(
      String id, LocalStore store, Clock clock, Predicate<ClientFrame> line, BooleanSupplier isReachable,
      Consumer<Update> updates) {
    this.id = id;
    this.store = store;
    this.clock = clock;
    this.line = line;
    this.isReachable = isReachable;
    this.updates = updates;
  }

  /// Somebody looks at an answer to this message.
  void want(long seq) throws StoreFailed {
    var kept = store.find(id, seq);
    if (kept.isPresent()) {
      tell(List.of(kept.get()));
    } else if (far.containsKey(seq)) {
      var known = far.get(seq);
      remember(seq, known);
      known.ifPresent(message -> tell(List.of(message)));
    } else if (wanted.add(seq) && wanted.size() > MOST) {
      wanted.removeFirst();
    }
  }

  /// Asks for what is wanted: from the last of them as far back as a page goes.
  void ask() {
    if (wanted.isEmpty() || asked != null || !isReachable.getAsBoolean() || clock.instant().isBefore(notBefore)) {
      return;
    }
    var last = new TreeSet<>(wanted).last();
    var first = new TreeSet<>(wanted).ceiling(last - Limits.PAGE_LENGTH + 1);
    asks++;
    var frameId = "quote" + asks + "-" + id;
    var limit = (int) (last - first) + 1;
    if (line.test(new ClientFrame.Page(frameId, id, new From.Before(last + 1), limit))) {
      asked = frameId;
      askedUpTo = last;
    }
  }

  /// A page has come.
  ///
  /// @return whether it was the answer to what was asked here
  boolean paged(String frameId, List<Message> entries) {
    if (!frameId.equals(asked)) {
      return false;
    }
    asked = null;
    var found = entries.stream()
        .filter(message -> Message.isMessage(message.entry().body()) && wanted.remove(message.entry().seq()))
        .toList();
    found.forEach(message -> remember(message.entry().seq(), Optional.of(message)));
    if (wanted.remove(askedUpTo)) {
      remember(askedUpTo, Optional.empty());
    }
    tell(found);
    return true;
  }

  /// What the house does not give out is not asked for again.
  void refused(String frameId, boolean mayPass, Duration pause) {
    if (!frameId.equals(asked)) {
      return;
    }
    if (mayPass) {
      asked = null;
      notBefore = clock.instant().plus(pause);
    } else {
      paged(frameId, List.of());
    }
  }

  /// What is kept has grown at its end: something may have happened to what stands far back.
  void grew(List<Message> entries) {
    for (var later : entries) {
      var about = Message.about(later.entry().body());
      far.getOrDefault(about, Optional.empty()).ifPresent(message -> {
        var now = message.with(later.entry());
        far.replace(about, Optional.of(now));
        tell(List.of(now));
      });
    }
  }

  /// What is wanted still is asked for when the house can be reached again.
  void lost() {
    asked = null;
    notBefore = Instant.MIN;
  }

  /// What was known is of another log, or what happened since is not known.
  void forgotten() {
    asked = null;
    far.clear();
    wanted.clear();
  }

  private void remember(long seq, Optional<Message> message) {
    far.remove(seq);
    far.put(seq, message);
    if (far.size() > MOST) {
      far.remove(far.keySet().iterator().next());
    }
  }

  private void tell(List<Message> messages) {
    if (!messages.isEmpty()) {
      updates.accept(new Update.Quoted(id, messages));
    }
  }
}
