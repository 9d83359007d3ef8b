package dev.snug.client.control;

import dev.snug.client.store.KnownRoom;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The rooms of a house that this person is in: which they are, and each kept in step. Lives on the line's thread.
final class RoomSyncs implements Postbox.Rooms {

  /// The room that every house has. Whoever comes into a house comes into it.
  static final String LOBBY = "lobby";

  private final LocalStore store;
  private final Clock clock;
  private final Predicate<ClientFrame> line;
  private final Consumer<Update> updates;
  private final Map<String, RoomSync> rooms = new LinkedHashMap<>();
  private boolean areListed;

  RoomSyncs(LocalStore store, Clock clock, Predicate<ClientFrame> line, Consumer<Update> updates) {
    this.store = store;
    this.clock = clock;
    this.line = line;
    this.updates = updates;
  }

  Optional<RoomSync> find(String id) {
    return Optional.ofNullable(rooms.get(id));
  }

  /// Opens the rooms that this person was in when the house last said so.
  List<Update.RememberedRoom> openAll() throws StoreFailed {
    var remembered = new ArrayList<Update.RememberedRoom>();
    for (var room : store.rooms()) {
      if (room.in()) {
        remembered.add(open(room));
      }
    }
    return remembered;
  }

  /// What was known is of another log.
  void startOver() {
    rooms.values().forEach(RoomSync::startOver);
  }

  /// Opens and closes rooms until they are those that the house lists, as far as it lists all.
  ///
  /// @return those that were not open before
  List<Update.RememberedRoom> listed(List<RoomSummary> summaries) throws StoreFailed {
    var ids = summaries.stream().filter(RoomSyncs::isIn).map(RoomSummary::room).collect(Collectors.toSet());
    for (var room : List.copyOf(rooms.keySet())) {
      if (!ids.contains(room) && summaries.size() < Limits.ROOMS_NAMED) {
        close(room);
      }
    }
    areListed = summaries.size() < Limits.ROOMS_NAMED;
    var opened = new ArrayList<Update.RememberedRoom>();
    for (var i = 0; i < summaries.size(); i++) {
      var summary = summaries.get(i);
      store.room(summary, isIn(summary));
      store.place(summary.room(), i);
      if (isIn(summary) && !rooms.containsKey(summary.room())) {
        opened.add(open(known(summary)));
      }
    }
    return opened;
  }

  /// From now on all of them are followed.
  void follow() {
    rooms.values().forEach(RoomSync::follow);
  }

  /// This person was brought into a room, or may come into it.
  void news(RoomSummary summary) throws StoreFailed {
    store.room(summary, isIn(summary));
    if (!isIn(summary)) {
      updates.accept(new Update.Invited(summary));
      return;
    }
    if (!rooms.containsKey(summary.room())) {
      updates.accept(new Update.Opened(summary, open(known(summary))));
      find(summary.room()).ifPresent(room -> {
        if (summary.kind() == RoomKind.DIRECT) {
          room.broughtIn();
        }
        room.follow();
      });
    }
  }

  /// A room goes from the window. What was read there stays on this computer, as it does when one leaves a house; should
  /// this person come again, it goes on from there.
  void close(String room) throws StoreFailed {
    rooms.remove(room);
    store.left(room);
    updates.accept(new Update.Closed(room));
  }

  /// A frame was refused; it concerns the room that sent it, and no other.
  void refused(String frameId, boolean mayPass, Duration pause) throws StoreFailed {
    for (var room : List.copyOf(rooms.entrySet())) {
      if (room.getValue().refused(frameId, mayPass, pause)) {
        close(room.getKey());
      }
    }
  }

  void catchUp() {
    rooms.values().forEach(RoomSync::catchUp);
  }

  void lost() {
    areListed = false;
    rooms.values().forEach(RoomSync::lost);
  }

  @Override
  public boolean isReady(String room) {
    return find(room).map(RoomSync::isFollowing).orElse(false);
  }

  @Override
  public boolean isClosed(String room) {
    return areListed && find(room).isEmpty();
  }

  /// The disk lost what came after its last commit.
  void reload() throws StoreFailed {
    for (var room : store.rooms()) {
      find(room.id()).ifPresent(sync -> sync.reload(room));
    }
  }

  /// Tells what has changed in them since the last time and nobody waits for.
  void tell() throws StoreFailed {
    for (var room : rooms.values()) {
      room.tell();
    }
  }

  private Update.RememberedRoom open(KnownRoom room) throws StoreFailed {
    var entries = store.before(room.id(), Long.MAX_VALUE, RoomWindow.PAGE);
    var shown = entries.isEmpty() ? 0 : entries.getFirst().entry().seq();
    rooms.put(room.id(), new RoomSync(room, shown, store, clock, line, updates));
    return new Update.RememberedRoom(
        room, store.facts(room.id()), store.members(room.id()), entries, store.unread(room.id(), room.read()),
        store.mentions(room.id(), room.read()));
  }

  private KnownRoom known(RoomSummary summary) throws StoreFailed {
    return store.room(summary.room())
        .orElseGet(() -> KnownRoom.unknown(summary.room(), summary.kind(), summary.name()));
  }

  private static boolean isIn(RoomSummary summary) {
    return summary.in() || summary.room().equals(LOBBY);
  }
}
