package dev.snug.server.room;

import dev.snug.server.log.Appender;
import dev.snug.server.log.Messages;
import dev.snug.server.log.ReadMarkers;
import dev.snug.server.log.RoomLog;
import dev.snug.server.log.SearchIndex;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.WrittenEntry;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Rights;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomState;
import dev.snug.shared.room.RoomSummary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The rooms of a house, and what may be added to them. Only the writer thread touches it.
public final class Rooms implements Appender.Memory {

  /// The room that every house has; what is decided in it is decided for the house.
  public static final String LOBBY = "lobby";

  /// What the ids of rooms begin with that nobody can open by following them.
  public static final char MADE = '-';

  /// As many as a house can have.
  private static final long MOST_ROOMS = 10_000;

  /// From so many entries on they are put in order when nobody waits: a millisecond's work.
  private static final int UNSETTLED_FEW = 200;

  /// So many may gather while somebody always waits: the more, the less each costs then, and the longer the others wait.
  private static final int UNSETTLED_MOST = 2_000;

  private final RoomLog log;
  private final SearchIndex index = new SearchIndex();
  private final Messages messages = new Messages(index);
  private final ReadMarkers markers = new ReadMarkers();
  private final Originals originals = new Originals(this);
  private final Attachments attachments = new Attachments();
  private final Clock clock;
  private final boolean open;
  /// In the order in which they were made.
  private final Map<String, Room> rooms = new LinkedHashMap<>();
  private final Set<Room> touched = new HashSet<>();
  private final Set<Room> made = new HashSet<>();
  private final Set<Room> moved = new LinkedHashSet<>();
  private long unsettled;
  private volatile boolean hasMoved;
  /// What was left over when the house was last closed is looked at first.
  private volatile boolean mayHaveLooseFiles = true;

  /// @param open whether a room that nobody knows comes to be by being followed
  public Rooms(RoomLog log, Clock clock, boolean open) {
    this.log = log;
    this.clock = clock;
    this.open = open;
  }

  /// What became of something to be added.
  public sealed interface Outcome {
    /// It is the room's next entry.
    record Added(Room room, Entry entry, WrittenEntry written) implements Outcome {}

    /// Its author added it before.
    record Known(RoomLog.Place place) implements Outcome {}

    /// It may not be added.
    record Not(Refusal refusal) implements Outcome {}
  }

  /// Learns what rooms there are; the one that every house has is made if need be.
  ///
  /// @param lobbyName what to call it if nobody has called it anything
  public void prepare(Transaction transaction, @Nullable String lobbyName, String entryId) throws StorageFailure {
    log.make(transaction, LOBBY, RoomKind.PUBLIC);
    for (var known : log.rooms(transaction)) {
      rooms.put(known.id(), new Room(known, rooms.size()));
    }
    unsettled = log.unsettled(transaction);
    index.prepare(transaction);
    if (lobbyName != null && lobby().facts().name().isEmpty()) {
      add(transaction, lobby(), Entry.HOUSE, entryId, new Body.NameSet(lobbyName));
    }
  }

  /// What messages are found by.
  public SearchIndex index() {
    return index;
  }

  /// What has become of messages.
  public Messages messages() {
    return messages;
  }

  public Room lobby() {
    return find(LOBBY).orElseThrow(() -> new IllegalStateException("a house has a lobby"));
  }

  public Optional<Room> find(String id) {
    return Optional.ofNullable(rooms.get(id));
  }

  /// All rooms, in the order in which they were made.
  public Collection<Room> all() {
    return Collections.unmodifiableCollection(rooms.values());
  }

  /// The room of this id; on an open server made if need be.
  public Optional<Room> findOrOpen(Transaction transaction, String id) throws StorageFailure {
    return find(id).isPresent() || !open || id.charAt(0) == MADE ? find(id) : make(transaction, id, RoomKind.PUBLIC);
  }

  /// A new room, in which nothing has happened yet; empty if the house has as many as it can have.
  public Optional<Room> make(Transaction transaction, String id, RoomKind kind) throws StorageFailure {
    if (rooms.size() >= MOST_ROOMS) {
      return Optional.empty();
    }
    log.make(transaction, id, kind);
    var room = new Room(id, kind, rooms.size());
    rooms.put(id, room);
    made.add(room);
    return Optional.of(room);
  }

  /// What a house looks like to somebody who comes in.
  ///
  /// @param rooms the lobby, the rooms that they are in, and those that they are invited to
  /// @param mayHaveNews whether anything may have been said, in a room that they are in, that they have not read; mostly it
  ///     has not, and nothing needs to be counted
  public record Overview(List<RoomSummary> rooms, boolean mayHaveNews) {}

  public Overview overview(Transaction transaction, String person, int most) throws StorageFailure {
    var since = log.membershipsOf(transaction, person);
    var read = markers.of(transaction, person);
    var summaries =
        summaries(
            transaction, person, most, since.keySet(), read,
            (room, in) -> in || room == lobby() || room.facts().invited().contains(person));
    var mayHaveNews =
        since.entrySet().stream().anyMatch(in ->
            find(in.getKey())
                .filter(room -> room.said() > Math.max(in.getValue(), read.getOrDefault(room.id(), 0L)))
                .isPresent());
    return new Overview(summaries, mayHaveNews);
  }

  /// The public rooms and those that a person is in.
  ///
  /// @param after only those after this one, if there is one
  /// @param wanted which of them
  public List<RoomSummary> open(
      Transaction transaction, String person, @Nullable String after, int most, Predicate<Room> wanted)
      throws StorageFailure {
    var passed = find(after == null ? "" : after).map(Room::number).orElse(-1);
    var in = log.roomsOf(transaction, person);
    return summaries(
        transaction, person, most, in, markers.of(transaction, person), (room, isIn) ->
            room.number() > passed && (isIn || room.kind() == RoomKind.PUBLIC) && wanted.test(room));
  }

  /// A room as somebody sees it.
  public RoomSummary summary(Transaction transaction, Room room, String person) throws StorageFailure {
    var read = markers.in(transaction, room.id(), person).orElse(0L);
    return summary(transaction, room, person, read, log.isMember(transaction, room.id(), person));
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

  /// What somebody may do in the house: what they may do in its lobby, or could if they were in it; nothing if they are
  /// banned from it.
  public Set<Right> rightsInHouse(Transaction transaction, Person person) throws StorageFailure {
    var lobby = state(transaction, lobby());
    if (lobby.facts().isBanned(person.id(), clock.millis())) {
      return Set.of();
    }
    return lobby.member(person.id()).isPresent()
        ? lobby.rights(person.id(), clock.millis())
        : Rights.of(RoomKind.PUBLIC, person.role());
  }

  /// Whether somebody may not be in the house now.
  public boolean isBanned(Transaction transaction, String person) throws StorageFailure {
    return state(transaction, lobby()).facts().isBanned(person, clock.millis());
  }

  /// Adds the next entry of a room, if its author may.
  public Outcome add(Transaction transaction, Room room, String author, String id, Body wanted) throws StorageFailure {
    var state = state(transaction, room);
    var body = filled(transaction, author, wanted);
    var at = clock.millis();
    var number = Message.about(body);
    var about = number == 0 ? null : message(transaction, room, number).orElse(null);
    var refusal = state.refuses(author, at, body, about);
    if (refusal.isEmpty() && number != 0 && about == null) {
      refusal = Optional.of(Refusal.NO_SUCH_MESSAGE);
    }
    if (refusal.isEmpty() && (body instanceof Body.Said || body instanceof Body.Previewed)) {
      refusal = refusesFiles(transaction, author, body);
    }
    if (refusal.isPresent()) {
      // An answer got lost and rights changed since: what was said then was said.
      return log.named(transaction, author, id).<Outcome>map(Outcome.Known::new).orElse(new Outcome.Not(refusal.get()));
    }
    var entry = new Entry(state.top() + 1, at, author, id, body);
    var written = log.append(transaction, room.id(), entry);
    if (written.isEmpty()) {
      return log.named(transaction, author, id).<Outcome>map(Outcome.Known::new)
          .orElseThrow(() -> new IllegalStateException("an entry is known and cannot be found"));
    }
    touched.add(room);
    var before = state.facts();
    if (body instanceof Body.OfMessage) {
      room.said(entry.seq());
    }
    // It has just been judged.
    state.trust(entry);
    log.keep(transaction, room.id(), entry, before, state);
    messages.keep(transaction, room.id(), entry, about, before.expired());
    unsettled++;
    mayHaveLooseFiles |= mayLetGo(body);
    return new Outcome.Added(room, entry, written.get());
  }

  /// A message as it is now.
  Optional<Message> message(Transaction transaction, Room room, long seq) throws StorageFailure {
    return messages.find(transaction, room.id(), seq, state(transaction, room).top());
  }

  /// Why somebody cannot attach what this carries; empty when nothing speaks against it.
  public Optional<Refusal> refusesFiles(Transaction transaction, String author, Body body) throws StorageFailure {
    return attachments.refuses(transaction, author, body);
  }

  /// Lets a follower hear from now on what is delivered in the room.
  ///
  /// @param presence where the follower's person is
  public void follow(Room room, Follower follower, Presence presence) {
    room.follow(follower, presence);
    noteMove(room);
  }

  /// Somebody who follows the room is somewhere else now.
  public void appears(Room room, String person, Presence presence) {
    room.appears(person, presence);
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

  /// Whether there is something to tell that [#sayPresence] has not told. From any thread.
  public boolean hasMoved() {
    return hasMoved;
  }

  /// Tells followers who came, went, or is somewhere else.
  ///
  /// @param now in nanoseconds
  public void sayPresence(long now) {
    moved.removeIf(room -> room.sayPresence(now));
    hasMoved = !moved.isEmpty();
  }

  /// Whether something was let go of that may have held files. From any thread.
  public boolean mayHaveLooseFiles() {
    return mayHaveLooseFiles;
  }

  /// All that nobody holds was found.
  public void noLooseFiles() {
    mayHaveLooseFiles = false;
  }

  @Override
  public void undone() {
    index.undone();
    touched.forEach(room -> room.state(null));
    rooms.values().removeAll(made);
    touched.clear();
    made.clear();
  }

  @Override
  public void kept() {
    index.kept();
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

  /// With what the house knows and its author cannot say.
  private Body filled(Transaction transaction, String author, Body wanted) throws StorageFailure {
    return switch (wanted) {
      case Body.Forwarded forwarded -> originals.fill(transaction, author, forwarded);
      case Body.Said said -> attachments.fill(transaction, said);
      case Body.Previewed previewed -> attachments.fill(transaction, previewed);
      case Body.Poll _, Body.OnMessage _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> wanted;
    };
  }

  private static boolean mayLetGo(Body body) {
    return body instanceof Body.Deleted || body instanceof Body.Expired || body instanceof Body.Previewed
        || body instanceof Body.Edited;
  }

  private List<RoomSummary> summaries(
      Transaction transaction, String person, int most, Set<String> in, Map<String, Long> read,
      BiPredicate<Room, Boolean> wanted) throws StorageFailure {
    var summaries = new ArrayList<RoomSummary>();
    for (var room : rooms.values()) {
      var isIn = in.contains(room.id());
      if (summaries.size() < most && wanted.test(room, isIn)) {
        summaries.add(summary(transaction, room, person, read.getOrDefault(room.id(), 0L), isIn));
      }
    }
    return summaries;
  }

  private RoomSummary summary(Transaction transaction, Room room, String person, long read, boolean in)
      throws StorageFailure {
    var others = room.kind() == RoomKind.DIRECT || room.kind() == RoomKind.GROUP
        ? others(state(transaction, room), person)
        : List.<Person>of();
    var name = room.kind() == RoomKind.DIRECT && !others.isEmpty() ? others.getFirst().name() : room.name();
    return new RoomSummary(
        room.id(), room.kind(), name, room.facts().topic(), room.facts().archived(), room.top(), read,
        room.memberCount(), in, others);
  }

  private static List<Person> others(RoomState state, String person) {
    return state.members().stream()
        .filter(member -> !member.id().equals(person))
        .limit(RoomSummary.PEOPLE_SHOWN)
        .toList();
  }

  private void noteMove(Room room) {
    moved.add(room);
    hasMoved = true;
  }
}
