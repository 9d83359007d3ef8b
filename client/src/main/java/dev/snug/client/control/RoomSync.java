package dev.snug.client.control;

import dev.snug.client.store.KnownRoom;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ClientFrame.From;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Brings what this computer knows of one room up to what the house knows, and keeps it there: whoever sees a gap asks
/// the log. What is known is one stretch of entries without a gap, from `low` to `high`. Lives on the line's thread.
final class RoomSync {

  static final int PAGE = 100;
  private static final int CATCH_UP_PAGE = 300;

  /// Someone who was away for longer than this starts at the end and pages back as they scroll.
  private static final long LONGEST_GAP = 3_000;

  private final String id;
  private final LocalStore store;
  private final Clock clock;
  private final Predicate<ClientFrame> line;
  private final Consumer<Update> updates;

  private long low;
  private long high;
  private long top;
  /// The lowest entry in the timeline.
  private long shown;
  private boolean following;
  private boolean catchingUp;
  private boolean wantsOlder;
  private boolean askedForOlder;
  private RoomState state = new RoomState();
  private int memberCount;
  private int asked;
  private Instant notBefore = Instant.MIN;

  /// @param known the stretch that the store has
  /// @param shown the lowest entry in the timeline, 0 if it is empty
  RoomSync(
      KnownRoom known, long shown, LocalStore store, Clock clock, Predicate<ClientFrame> line, Consumer<Update> updates) {
    this.id = known.id();
    this.low = known.low();
    this.high = known.high();
    this.shown = shown;
    this.store = store;
    this.clock = clock;
    this.line = line;
    this.updates = updates;
  }

  /// The last entry known here without a gap.
  long high() {
    return high;
  }

  boolean isFollowing() {
    return following;
  }

  void lost() {
    following = false;
    catchingUp = false;
    askedForOlder = false;
    wantsOlder = false;
    notBefore = Instant.MIN;
  }

  /// What was known is of another log, or lies too far back.
  void startOver() {
    low = 0;
    high = 0;
    shown = 0;
    updates.accept(new Update.Forgotten(id));
  }

  void following(ServerFrame.Following frame) throws StoreFailed {
    following = true;
    top = frame.top();
    state = new RoomState(top, frame.members());
    memberCount = frame.memberCount();
    know(frame.members());
    tellMembers();
    updates.accept(new Update.Here(id, frame.here()));
    if (high > top || (high > 0 && top - high > LONGEST_GAP)) {
      store.forget(id);
      startOver();
    }
    catchUp();
  }

  void delivered(Entry entry) throws StoreFailed {
    if (entry.seq() == state.top() + 1) {
      fold(entry);
    }
    top = Math.max(top, entry.seq());
    if (entry.seq() == high + 1 && (high > 0 || entry.seq() == 1)) {
      append(List.of(entry));
    } else if (entry.seq() > high) {
      catchUp();
    }
  }

  void paged(ServerFrame.Paged page) throws StoreFailed {
    know(page.people());
    updates.accept(new Update.People(id, page.people()));
    top = Math.max(top, page.top());
    if (page.id().startsWith("older-")) {
      olderPaged(page.entries());
    } else {
      catchingUp = false;
      var news = page.entries().stream().filter(entry -> entry.seq() > high).toList();
      if (!news.isEmpty() && (high == 0 || news.getFirst().seq() == high + 1)) {
        append(news);
        if (wantsOlder) {
          older();
        }
      }
      if (!page.entries().isEmpty()) {
        catchUp();
      }
    }
  }

  /// The disk lost what came after its last commit.
  void reload(KnownRoom room) {
    low = room.low();
    high = room.high();
  }

  /// If this is a page that was asked for here: the house does not give it now, and it is asked for again a little later.
  void refused(String frameId, Duration pause) {
    if (frameId.endsWith("-" + id)) {
      catchingUp = false;
      askedForOlder = false;
      notBefore = clock.instant().plus(pause);
    }
  }

  /// Shows what stands before the timeline: from the store as far as that goes, then from the house.
  void older() throws StoreFailed {
    var stored = shown > low && low > 0 ? store.before(id, shown, PAGE) : List.<Entry>of();
    if (!stored.isEmpty()) {
      show(stored);
    } else if (low > 1 && !askedForOlder) {
      askedForOlder = ask("older-", new From.Before(low), PAGE);
    } else if (low == 0) {
      wantsOlder = true;
    }
  }

  /// Asks for what is missing at the end, if anything is.
  void catchUp() {
    if (catchingUp || !following || high >= top || clock.instant().isBefore(notBefore)) {
      return;
    }
    catchingUp = high == 0
        ? ask("last-", new From.Before(top + 1), PAGE)
        : ask("next-", new From.After(high), CATCH_UP_PAGE);
  }

  private void olderPaged(List<Entry> entries) throws StoreFailed {
    askedForOlder = false;
    if (!entries.isEmpty() && entries.getLast().seq() == low - 1) {
      store.keep(id, entries);
      low = entries.getFirst().seq();
      show(entries);
    }
  }

  private void show(List<Entry> entries) {
    shown = entries.getFirst().seq();
    updates.accept(new Update.Prepended(id, entries));
  }

  private void append(List<Entry> entries) throws StoreFailed {
    store.keep(id, entries);
    var first = entries.getFirst().seq();
    if (low == 0) {
      low = first;
      shown = first;
    }
    high = entries.getLast().seq();
    updates.accept(new Update.Appended(id, entries));
  }

  private void fold(Entry entry) throws StoreFailed {
    var before = state.members().size();
    state.apply(entry);
    var change = state.members().size() - before;
    if (change != 0) {
      memberCount += change;
      var joined = state.member(entry.author());
      if (joined.isPresent()) {
        know(List.of(joined.get()));
      }
      tellMembers();
    }
  }

  private void know(List<Person> people) throws StoreFailed {
    for (var person : people) {
      store.person(person);
    }
  }

  private void tellMembers() {
    updates.accept(new Update.Members(id, List.copyOf(state.members()), memberCount));
  }

  private boolean ask(String what, From from, int limit) {
    asked++;
    return line.test(new ClientFrame.Page(what + asked + "-" + id, id, from, limit));
  }
}
