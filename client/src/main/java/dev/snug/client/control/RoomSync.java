package dev.snug.client.control;

import dev.snug.client.store.KnownRoom;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ClientFrame.From;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.MessageState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Brings what this computer knows of one room up to what the house knows, and keeps it there: whoever sees a gap asks
/// the log. What is known is one stretch of entries without a gap, from `low` to `high`. Lives on the line's thread.
final class RoomSync {

  private static final int CATCH_UP_PAGE = 300;

  /// Someone who was away for longer than this starts at the end and pages back as they scroll.
  private static final long LONGEST_GAP = 3_000;

  /// What the house is asked for; each once at a time.
  private enum Ask {
    FOLLOW,
    NEWER,
    OLDER
  }

  private final String id;
  private final LocalStore store;
  private final Clock clock;
  private final Predicate<ClientFrame> line;
  private final Consumer<Update> updates;
  private final RoomFold fold;
  private final RoomReading reading;
  private final RoomPins pins;
  /// The ids of the frames that wait for an answer.
  private final Map<Ask, String> asked = new EnumMap<>(Ask.class);

  private long low;
  private long high;
  private long top;
  private boolean wanted;
  private boolean following;
  private boolean broughtIn;
  private int asks;
  private Instant notBefore = Instant.MIN;
  private Update.@Nullable Extent told;

  /// @param known the stretch that the store has
  /// @param shown the first entry in the timeline, which reaches from there to the end; 0 if it is empty
  RoomSync(
      KnownRoom known, long shown, LocalStore store, Clock clock, Predicate<ClientFrame> line, Consumer<Update> updates) {
    this.id = known.id();
    this.low = known.low();
    this.high = known.high();
    this.store = store;
    this.clock = clock;
    this.line = line;
    this.updates = updates;
    this.fold = new RoomFold(id, known.kind(), store, updates);
    var quotes = new RoomQuotes(id, store, clock, line, () -> following, updates);
    this.reading = new RoomReading(id, known.kind(), shown, store, quotes, new Kept(), updates);
    this.pins = new RoomPins(id, store, line, updates);
  }

  /// The last entry known here without a gap.
  long high() {
    return high;
  }

  boolean isFollowing() {
    return following;
  }

  /// From now on the room is followed, as soon as the house lets it be.
  void follow() {
    wanted = true;
    catchUp();
  }

  /// Somebody has just brought this person into the room: what is there already was said to them.
  void broughtIn() {
    broughtIn = true;
  }

  void lost() {
    wanted = false;
    following = false;
    asked.clear();
    notBefore = Instant.MIN;
    pins.lost();
    reading.lost();
  }

  /// What was known is of another log.
  void startOver() {
    startOver(Long.MAX_VALUE);
  }

  private void startOver(long newFrom) {
    low = 0;
    high = 0;
    reading.forgotten(newFrom);
  }

  void following(ServerFrame.Following frame) throws StoreFailed {
    following = true;
    asked.remove(Ask.FOLLOW);
    top = frame.top();
    fold.following(frame);
    updates.accept(new Update.Here(id, frame.present()));
    pins.changed();
    if (high > top) {
      store.forget(id);
      startOver();
    } else if (high > 0 && top - high > LONGEST_GAP) {
      store.forget(id);
      startOver(store.room(id).map(KnownRoom::read).orElse(0L) + 1);
    }
    reading.followed();
    catchUp();
  }

  void delivered(Entry entry) throws StoreFailed {
    if (!fold.take(entry)) {
      ask(Ask.FOLLOW);
    }
    top = Math.max(top, entry.seq());
    pins.heard(entry);
    if (entry.seq() == high + 1 && (high > 0 || entry.seq() == 1)) {
      grow(List.of(Message.written(entry)), true);
    } else if (entry.seq() > high) {
      catchUp();
    }
  }

  void paged(ServerFrame.Paged page) throws StoreFailed {
    for (var person : page.people()) {
      store.people().keep(person);
    }
    updates.accept(new Update.People(id, page.people()));
    top = Math.max(top, page.top());
    var entries = page.entries().stream().map(entry -> asOf(page, entry)).toList();
    if (pins.paged(page.id(), entries) || reading.quotes().paged(page.id(), entries)) {
      return;
    }
    switch (answered(page.id()).orElse(null)) {
      case OLDER -> prepend(entries);
      case NEWER -> append(entries, page.entries().isEmpty());
      case FOLLOW -> throw new IllegalStateException("a page does not answer a follow");
      case null -> {}
    }
  }

  /// The disk lost what came after its last commit.
  void reload(KnownRoom room) {
    low = room.low();
    high = room.high();
  }

  /// If this is a frame that was sent here: the house does not do it now, and it is asked again a little later.
  ///
  /// @param mayPass whether the house may do it then
  /// @return whether the house does not let this person follow the room
  boolean refused(String frameId, boolean mayPass, Duration pause) {
    pins.refused(frameId);
    reading.quotes().refused(frameId, mayPass, pause);
    var ask = answered(frameId);
    if (ask.isEmpty()) {
      return false;
    }
    notBefore = clock.instant().plus(pause);
    if (!mayPass) {
      reading.lost();
    }
    return ask.get() == Ask.FOLLOW && !mayPass;
  }

  /// What this person reads of it.
  RoomReading reading() {
    return reading;
  }

  /// Tells what has changed since the last time and nobody waits for.
  void tell() throws StoreFailed {
    pins.tell();
    reading.quotes().ask();
    var extent = new Update.Extent(id, low, high, Math.max(high, top));
    if (!extent.equals(told)) {
      told = extent;
      updates.accept(extent);
    }
  }

  /// Asks for what is missing, if anything is: the room itself, or entries at its end.
  void catchUp() {
    if (clock.instant().isBefore(notBefore)) {
      return;
    }
    if (following && high < top) {
      ask(Ask.NEWER);
    } else if (wanted && !following) {
      ask(Ask.FOLLOW);
    }
    if (reading.wantsOlder() && low > 1) {
      ask(Ask.OLDER);
    }
  }

  private void prepend(List<Message> entries) throws StoreFailed {
    if (!entries.isEmpty() && entries.getLast().entry().seq() == low - 1) {
      store.keep(id, entries);
      low = entries.getFirst().entry().seq();
      pins.changed();
    }
    reading.prepended(entries.isEmpty());
    catchUp();
  }

  private void append(List<Message> entries, boolean isEnd) throws StoreFailed {
    var news = entries.stream().filter(message -> message.entry().seq() > high).toList();
    if (!news.isEmpty() && (high == 0 || news.getFirst().entry().seq() == high + 1)) {
      grow(news, false);
      reading.reach();
    }
    if (!isEnd) {
      catchUp();
    }
  }

  private void grow(List<Message> entries, boolean live) throws StoreFailed {
    var isFirst = high == 0;
    var kept = store.keep(id, entries);
    if (low == 0) {
      low = entries.getFirst().entry().seq();
    }
    high = entries.getLast().entry().seq();
    if (!kept.changed().isEmpty()) {
      updates.accept(new Update.Changed(id, kept.changed()));
    }
    reading.grew(kept.entries());
    // What stood there before one came for the first time is no news.
    if (live || broughtIn || !isFirst) {
      hear(kept.entries(), live || isFirst);
    }
  }

  private void hear(List<Message> entries, boolean live) {
    var messages = entries.stream().filter(each -> each.entry().body() instanceof Body.OfMessage).toList();
    if (!messages.isEmpty()) {
      updates.accept(new Update.Heard(id, messages, live));
    }
  }

  /// What a page says of a message is so as of the page's top; the change may stand anywhere before it.
  private static Message asOf(ServerFrame.Paged page, Entry entry) {
    return Message.isMessage(entry.body())
        ? new Message(entry, page.now().getOrDefault(entry.seq(), MessageState.UNCHANGED), page.top())
        : Message.written(entry);
  }

  private void ask(Ask what) {
    if (asked.containsKey(what)) {
      return;
    }
    asks++;
    var frameId = what.name().toLowerCase(Locale.ROOT) + asks + "-" + id;
    var frame = switch (what) {
      case FOLLOW -> new ClientFrame.Follow(frameId, id);
      case NEWER -> high == 0
          ? new ClientFrame.Page(frameId, id, new From.Before(top + 1), RoomWindow.PAGE)
          : new ClientFrame.Page(frameId, id, new From.After(high), CATCH_UP_PAGE);
      case OLDER -> new ClientFrame.Page(frameId, id, new From.Before(low), reading.isGoingBack() ? CATCH_UP_PAGE : RoomWindow.PAGE);
    };
    if (line.test(frame)) {
      asked.put(what, frameId);
    }
  }

  private Optional<Ask> answered(String frameId) {
    var ask = asked.entrySet().stream().filter(each -> each.getValue().equals(frameId)).map(Map.Entry::getKey).findFirst();
    ask.ifPresent(asked::remove);
    return ask;
  }

  /// The log as far as it is kept.
  private final class Kept implements RoomReading.Log {

    @Override
    public long low() {
      return low;
    }

    @Override
    public long high() {
      return high;
    }

    @Override
    public boolean isReachable() {
      return wanted;
    }

    @Override
    public void wish() {
      catchUp();
    }
  }
}
