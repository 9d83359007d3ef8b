package dev.snug.server.room;

import dev.snug.server.log.Appender;
import dev.snug.server.log.RoomLog;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomState;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rooms of a house, and what may be added to them. Only the writer thread touches it.
public final class Rooms implements Appender.Memory {

  /// The room that every house has.
  public static final String LOBBY = "lobby";

  /// As many as a welcome can name.
  private static final long MOST_ROOMS = 10_000;

  private final RoomLog log;
  private final Clock clock;
  private final boolean open;
  private final Map<String, Room> rooms = new HashMap<>();
  private final Set<Room> touched = new HashSet<>();
  private final Set<Room> made = new HashSet<>();
  private final Set<Room> moved = new LinkedHashSet<>();
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
    record Added(Room room, Entry entry) implements Outcome {}

    /// Its author added it before.
    record Known(RoomLog.Place place) implements Outcome {}

    /// It may not be added.
    record Not(Refusal refusal) implements Outcome {}
  }

  /// Makes the room that every house has, or gives it its new name.
  public void prepare(Transaction transaction, String lobbyName) throws StorageFailure {
    log.keep(transaction, new RoomLog.Known(LOBBY, RoomKind.PUBLIC, lobbyName));
  }

  public Optional<Room> find(Transaction transaction, String id) throws StorageFailure {
    var room = rooms.get(id);
    if (room != null) {
      return Optional.of(room);
    }
    return log.room(transaction, id).map(_ -> rooms.computeIfAbsent(id, Room::new));
  }

  /// The room of this id; on an open server made if need be.
  public Optional<Room> findOrOpen(Transaction transaction, String id) throws StorageFailure {
    var found = find(transaction, id);
    if (found.isPresent() || !open || log.rooms(transaction) >= MOST_ROOMS) {
      return found;
    }
    log.keep(transaction, new RoomLog.Known(id, RoomKind.PUBLIC, id));
    var room = new Room(id);
    rooms.put(id, room);
    made.add(room);
    return Optional.of(room);
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
    if (!log.append(transaction, room.id(), entry)) {
      return log.named(transaction, author, id).<Outcome>map(Outcome.Known::new)
          .orElseThrow(() -> new IllegalStateException("an entry is known and cannot be found"));
    }
    touched.add(room);
    state.apply(entry);
    return new Outcome.Added(room, entry);
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

  /// The room, if anybody was in it since the start.
  public Optional<Room> live(String id) {
    return Optional.ofNullable(rooms.get(id));
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
    touched.clear();
    made.clear();
  }

  private void noteMove(Room room) {
    moved.add(room);
    hasMoved = true;
  }
}
