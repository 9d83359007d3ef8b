package dev.snug.client.store;

import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomSummary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What this computer has seen of one house, and what it has still to send there; one SQLite file. Used by one thread.
/// What is written is on the disk after [#commit], all of it or nothing.
public final class LocalStore implements AutoCloseable {

  private static final String ROOM =
      "SELECT id, kind, name, topic, archived, is_in, low, high, read, expired FROM room ";

  private static final String EPOCH = "epoch";
  private static final String YOU = "you";
  private static final String TRACES = "traces";

  private final Database database;
  private final Entries entries;
  private final Outbox outbox;
  private final KeptSettings settings;
  private final People people;
  private final KeptPlans plans;
  private final Outgoing outgoing;

  private LocalStore(Database database) throws StoreFailed {
    this.database = database;
    this.entries = new Entries(database);
    this.outbox = new Outbox(database);
    this.settings = new KeptSettings(database);
    this.people = new People(database);
    this.plans = new KeptPlans(database);
    this.outgoing = new Outgoing(database);
    entries.belongTo(you().orElse(""));
  }

  /// Opens the file, makes it if it is missing.
  ///
  /// @throws StoreFailed if that fails; the file is left as it is
  public static LocalStore open(Path file) throws StoreFailed {
    var database = Database.open(file, Schema.STEPS);
    try {
      database.check();
      var store = new LocalStore(database);
      store.wipe();
      return store;
    } catch (StoreFailed e) {
      database.close();
      throw e;
    }
  }

  /// What is to be sent.
  public Outbox outbox() {
    return outbox;
  }

  /// What this person keeps for all of their devices.
  public KeptSettings settings() {
    return settings;
  }

  /// Everybody who is known.
  public People people() {
    return people;
  }

  /// What this person has planned.
  public KeptPlans plans() {
    return plans;
  }

  /// The files that go with what is to be sent.
  public Outgoing outgoing() {
    return outgoing;
  }

  /// What messages that are kept here are found by.
  public Sought sought() {
    return entries.sought();
  }

  /// The epoch of the log that this is a part of.
  public Optional<String> epoch() throws StoreFailed {
    return fact(EPOCH);
  }

  /// Who this person is in the house.
  public Optional<String> you() throws StoreFailed {
    return fact(YOU);
  }

  public void you(String id) throws StoreFailed {
    fact(YOU, id);
    entries.belongTo(id);
  }

  /// Starts over with another log. What is still to be sent stays.
  public void startOver(String epoch) throws StoreFailed {
    entries.forgetAll();
    database.change("DELETE FROM person");
    plans.replace(List.of());
    database.change("UPDATE room SET low = 0, high = 0, read = 0, expired = 0");
    fact(EPOCH, epoch);
  }

  /// All rooms that were ever seen, in the order in which the house lists them.
  public List<KnownRoom> rooms() throws StoreFailed {
    return database.rows(RoomRows::room, ROOM + "ORDER BY place, id");
  }

  public Optional<KnownRoom> room(String id) throws StoreFailed {
    return database.row(RoomRows::room, ROOM + "WHERE id = ?", id);
  }

  /// Keeps what the house says of a room, new or known, and moves the marker of what has been read.
  ///
  /// @param in whether this person is in it
  public void room(RoomSummary room, boolean in) throws StoreFailed {
    database.change(
        """
        INSERT INTO room (id, kind, name, topic, archived, is_in, place)
        VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(place), 0) + 1 FROM room))
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, topic = excluded.topic,
          archived = excluded.archived, is_in = excluded.is_in""",
        room.room(), room.kind().name(), room.name(), room.topic(), room.archived(), in);
    read(room.room(), room.read());
  }

  /// Keeps where in its list the house has a room.
  public void place(String room, int place) throws StoreFailed {
    database.change("UPDATE room SET place = ? WHERE id = ?", place, room);
  }

  /// Keeps what a room's entries say of it. One that was never named keeps the name by which the house lists it.
  public void facts(String room, RoomFacts facts) throws StoreFailed {
    database.change(
        "UPDATE room SET name = CASE WHEN ? = '' THEN name ELSE ? END, topic = ?, archived = ?, facts = ? WHERE id = ?",
        facts.name(), facts.name(), facts.topic(), facts.archived(), FrameCodec.write(facts), room);
  }

  /// What was last known of a room besides who is in it.
  public RoomFacts facts(String room) throws StoreFailed {
    return database.row(RoomRows::facts, "SELECT facts FROM room WHERE id = ?", room).orElse(RoomFacts.NONE);
  }

  /// Keeps who is in a room, as far as they are named.
  public void members(String room, Collection<Person> members) throws StoreFailed {
    var written = FrameCodec.write(new ServerFrame.PeopleFound(room, List.copyOf(members), false));
    database.change("UPDATE room SET members = ? WHERE id = ?", written, room);
  }

  /// Who was last known to be in a room.
  public List<Person> members(String room) throws StoreFailed {
    return database.row(RoomRows::members, "SELECT members FROM room WHERE id = ?", room).orElse(List.of());
  }

  /// Marks a room as one that this person is not in any more. What was read there stays.
  public void left(String room) throws StoreFailed {
    database.change("UPDATE room SET is_in = 0 WHERE id = ?", room);
  }

  /// Moves the marker of what has been read; never back.
  ///
  /// @return whether it moved
  public boolean read(String room, long seq) throws StoreFailed {
    return database.change("UPDATE room SET read = ? WHERE id = ? AND read < ?", seq, room, seq) > 0;
  }

  /// How many messages of others stand after an entry, as far as they are kept here; [Limits#UNREAD] at most.
  public int unread(String room, long after) throws StoreFailed {
    return entries.said(room, after, you().orElse(""), Limits.UNREAD);
  }

  /// How many of those call this person, or everyone.
  public int mentions(String room, long after) throws StoreFailed {
    return entries.calling(room, after, you().orElse(""), Limits.UNREAD);
  }

  /// Keeps entries that continue what is known of the room, at either end or as its start, and takes in what they do to
  /// messages. Whoever comes into a room has nothing to catch up on: this person's marker moves to where they came in.
  ///
  /// @param news as of their number or, from a page, of the page's top
  /// @return as they are now, with what was known already, and what they have changed
  public Kept keep(String room, List<Message> news) throws StoreFailed {
    if (news.isEmpty()) {
      return new Kept(List.of(), List.of());
    }
    var kept = entries.keep(room, news, room(room).map(KnownRoom::expired).orElse(0L));
    database.change(
        "UPDATE room SET low = CASE WHEN low = 0 THEN ? ELSE min(low, ?) END, high = max(high, ?) WHERE id = ?",
        news.getFirst().entry().seq(), news.getFirst().entry().seq(), news.getLast().entry().seq(), room);
    var you = you().orElse("");
    for (var message : news) {
      if (message.entry().body() instanceof Body.Joined && message.entry().author().equals(you)) {
        read(room, message.entry().seq());
      }
    }
    return kept;
  }

  /// What came of keeping entries.
  ///
  /// @param entries as they are now
  /// @param changed the messages that were kept before and to which something has happened
  public record Kept(List<Message> entries, List<Message> changed) {}

  /// Empties everything that was said in a room up to an entry; what comes of it later is kept empty.
  public void expire(String room, long upTo) throws StoreFailed {
    if (database.change("UPDATE room SET expired = ? WHERE id = ? AND expired < ?", upTo, room, upTo) > 0) {
      entries.expire(room, upTo);
    }
  }

  /// Forgets a room's entries, so that a far newer part of its log can be kept without a gap.
  public void forget(String room) throws StoreFailed {
    entries.forget(room);
    database.change("UPDATE room SET low = 0, high = 0 WHERE id = ?", room);
  }

  /// The last `limit` entries before `seq`, ascending; those that are messages with what has become of them.
  public List<Message> before(String room, long seq, int limit) throws StoreFailed {
    return entries.before(room, seq, limit);
  }

  /// The first `limit` entries after `seq`, ascending.
  public List<Message> after(String room, long seq, int limit) throws StoreFailed {
    return entries.after(room, seq, limit);
  }

  /// One entry, if it is kept.
  public Optional<Message> find(String room, long seq) throws StoreFailed {
    return entries.find(room, seq);
  }

  /// What was said in the thread of a message, ascending, as far as it is kept.
  public List<Message> replies(String room, long root) throws StoreFailed {
    return entries.replies(room, root);
  }

  /// The number of the first entry that was stored at a time or after it, if one is kept.
  public Optional<Long> firstAt(String room, Instant at) throws StoreFailed {
    return entries.firstAt(room, at.toEpochMilli());
  }

  /// Puts everything since the last commit on the disk. What was deleted is overwritten there; see [#wipe].
  public void commit() throws StoreFailed {
    if (!entries.hasErased()) {
      database.commit();
      return;
    }
    fact(TRACES, "");
    database.commit();
    entries.cleared();
    database.clear();
  }

  /// Whether copies of what was deleted may still stand somewhere in the file.
  public boolean hasTraces() throws StoreFailed {
    return fact(TRACES).isPresent();
  }

  /// Takes out the last traces of what was deleted, if there are any; after a commit. Takes as long as copying the file.
  public void wipe() throws StoreFailed {
    if (hasTraces()) {
      entries.sought().rewrite();
      database.commit();
      database.rewrite();
      database.change("DELETE FROM fact WHERE name = ?", TRACES);
      database.commit();
    }
  }

  public void rollback() throws StoreFailed {
    database.rollback();
  }

  @Override
  public void close() throws StoreFailed {
    database.close();
  }

  private Optional<String> fact(String name) throws StoreFailed {
    return database.row(row -> row.getString(1), "SELECT value FROM fact WHERE name = ?", name);
  }

  private void fact(String name, String value) throws StoreFailed {
    database.change("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", name, value);
  }
}
