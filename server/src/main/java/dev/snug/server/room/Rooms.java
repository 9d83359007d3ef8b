package dev.snug.server.room;

import dev.snug.server.log.Appender;
import dev.snug.server.log.RoomLog;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame.RoomSummary;
import dev.snug.shared.protocol.WrittenEntry;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomState;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The rooms of a house, and what may be added to them. Only the writer thread touches it.
public final class Rooms implements Appender.Memory {

  /// The room that every house has.
  public static final String LOBBY = "lobby";

  /// As many as a welcome can name.
  private static final long MOST_ROOMS = 10_000;

  /// From so many entries on they are put in order when nobody waits: a millisecond's work.
  private static final int UNSETTLED_FEW = 200;

  /// So many may gather while somebody always waits: the more, the less each costs then, and the longer the others wait.
  private static final int UNSETTLED_MOST = 2_000;

  private final RoomLog log;
  private final Clock clock;
  private final boolean open;
  /// In the order in which they were made.
  private final Map<String, Room> rooms = new LinkedHashMap<>();
  private final Set<Room> touched = new HashSet<>();
  private final Set<Room> made = new HashSet<>();
  private final Set<Room> moved = new LinkedHashSet<>();
  private long unsettled;
  private volatile boolean hasMoved;

  /// @param open whether a room that nobody knows comes to be by being followed
  public Rooms(RoomLog log, Clock clock, boolean open) {
    this.log = log;
    this.clock = clock;
    this.open = open;
  }

  /// What became of something to be added.
  public sealed interface Outcome {
    /// It is the room's next entry.
    record Added(Room room, WrittenEntry entry) implements Outcome {}

    /// Its author added it before.
    record Known(RoomLog.Place place) implements Outcome {}

    /// It may not be added.
    record Not(Refusal refusal) implements Outcome {}
  }

  /// Makes the room that every house has, or gives it its new name, and learns what rooms there are.
  public void prepare(Transaction transaction, String lobbyName) throws StorageFailure {
    log.keep(transaction, new RoomLog.Known(LOBBY, RoomKind.PUBLIC, lobbyName));
    for (var known : log.rooms(transaction)) {
      rooms.put(known.id(), new Room(known, log.top(transaction, known.id())));
    }
    unsettled = log.unsettled(transaction);
  }

  public Optional<Room> find(String id) {
    return Optional.ofNullable(rooms.get(id));
  }

  /// The room of this id; on an open server made if need be.
  public Optional<Room> findOrOpen(Transaction transaction, String id) throws StorageFailure {
    var found = find(id);
    if (found.isPresent() || !open || rooms.size() >= MOST_ROOMS) {
      return found;
    }
    var known = new RoomLog.Known(id, RoomKind.PUBLIC, id);
    log.keep(transaction, known);
    var room = new Room(known, 0);
    rooms.put(id, room);
    made.add(room);
    return Optional.of(room);
  }

  /// What a person can follow: the first room, then those they are in, then others.
  public List<RoomSummary> summaries(Transaction transaction, String person, int most) throws StorageFailure {
    var in = log.roomsOf(transaction, person);
    var read = log.readBy(transaction, person);
    var lobby = rooms.values().stream().limit(1);
    var joined = rooms.values().stream().skip(1).filter(room -> in.contains(room.id()));
    var others = rooms.values().stream().skip(1).filter(room -> !in.contains(room.id()));
    return Stream.of(lobby, joined, others)
        .flatMap(Function.identity())
        .limit(most)
        .map(room -> summary(room, read.getOrDefault(room.id(), 0L)))
        .toList();
  }

  /// What the room's entries fold to, those of the transaction under way among them.
  public RoomState state(Transaction transaction, Room room) throws StorageFailure {
    var state = room.state();
    if (state == null) {
      state = log.state(transaction, room.id());
      room.state(state);
    }
    return state;
  }

  /// Adds the next entry of a room, if its author may.
  public Outcome add(Transaction transaction, Room room, String author, String id, Body body) throws StorageFailure {
    var state = state(transaction, room);
    var refusal = state.refuses(author, body);
    if (refusal.isPresent()) {
      // An answer got lost and rights changed since: what was said then was said.
      return log.named(transaction, author, id).<Outcome>map(Outcome.Known::new).orElse(new Outcome.Not(refusal.get()));
    }
    var entry = new Entry(state.top() + 1, clock.millis(), author, id, body);
    var written = log.append(transaction, room.id(), entry);
    if (written.isEmpty()) {
      return log.named(transaction, author, id).<Outcome>map(Outcome.Known::new)
          .orElseThrow(() -> new IllegalStateException("an entry is known and cannot be found"));
    }
    touched.add(room);
    state.apply(entry);
    unsettled++;
    return new Outcome.Added(room, written.get());
  }

  public void follow(Room room, Follower follower) {
    room.follow(follower);
    noteMove(room);
  }

  public void unfollow(Room room, Follower follower) {
    room.unfollow(follower);
    noteMove(room);
  }

  /// Ends all following of somebody who left the room.
  public void dismiss(Room room, String person) {
    room.dismiss(person);
    noteMove(room);
  }

  /// Whether somebody came or went since [#sayPresence]. From any thread.
  public boolean hasMoved() {
    return hasMoved;
  }

  /// Tells followers who came and went.
  public void sayPresence() {
    hasMoved = false;
    moved.forEach(Room::sayPresence);
    moved.clear();
  }

  @Override
  public void undone() {
    touched.forEach(room -> room.state(null));
    rooms.values().removeAll(made);
    kept();
  }

  @Override
  public void kept() {
    touched.forEach(Room::kept);
    touched.clear();
    made.clear();
  }

  @Override
  public boolean isUntidy(boolean isQuiet) {
    return unsettled >= (isQuiet ? UNSETTLED_FEW : UNSETTLED_MOST);
  }

  @Override
  public void tidy(Transaction transaction) throws StorageFailure {
    // Before it is tried: what cannot be settled now, on a full disk, is not tried again at once.
    unsettled = 0;
    log.settle(transaction);
  }

  private static RoomSummary summary(Room room, long read) {
    return new RoomSummary(room.id(), room.known().kind(), room.known().name(), room.top(), read);
  }

  private void noteMove(Room room) {
    moved.add(room);
    hasMoved = true;
  }
}
