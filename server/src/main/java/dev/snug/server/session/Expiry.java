package dev.snug.server.session;

import dev.snug.server.log.Messages;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.room.Room;
import dev.snug.server.room.Rooms;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Retention;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Lets go of what rooms do not keep any longer: by an entry like any other, so that every client lets go of it as well.
/// Looked at now and then; all but [#isDue] is for the writer thread.
public final class Expiry {

  private static final long INTERVAL = Duration.ofMinutes(1).toMillis();

  /// What one round takes of one room, so that nobody waits for it long; the next round goes on.
  private static final int MOST_ENTRIES = 2_000;

  private final Messages messages;
  private final Rooms rooms;
  private final Clock clock;
  private final SecureRandom random;
  /// Up to where nothing is left that could expire, by room.
  private final Map<String, Long> checked = new HashMap<>();
  private volatile long next;

  public Expiry(Messages messages, Rooms rooms, Clock clock, SecureRandom random) {
    this.messages = messages;
    this.rooms = rooms;
    this.clock = clock;
    this.random = random;
  }

  /// Whether it is time for the next round. From any thread.
  boolean isDue() {
    return clock.millis() >= next;
  }

  /// Lets go of what is too old in one room.
  Optional<Rooms.Outcome.Added> ageing(Transaction transaction, Room room) throws StorageFailure {
    if (!(room.facts().retention() instanceof Retention.Days(int days))) {
      return Optional.empty();
    }
    var from = Math.max(room.facts().expired(), checked.getOrDefault(room.id(), 0L));
    var before = clock.millis() - Duration.ofDays(days).toMillis();
    var upTo = messages.expiring(transaction, room.id(), from, before, MOST_ENTRIES);
    return upTo > 0 ? letGo(transaction, room, from, upTo) : Optional.empty();
  }

  /// Lets go of everything in a room that keeps nothing once the house has closed.
  Optional<Rooms.Outcome.Added> closed(Transaction transaction, Room room) throws StorageFailure {
    return room.facts().retention() instanceof Retention.UntilClosed
        ? letGo(transaction, room, room.facts().expired(), rooms.state(transaction, room).top())
        : Optional.empty();
  }

  /// A round is over.
  void looked() {
    next = clock.millis() + INTERVAL;
  }

  private Optional<Rooms.Outcome.Added> letGo(Transaction transaction, Room room, long from, long upTo)
      throws StorageFailure {
    if (!messages.isAnythingSaid(transaction, room.id(), from, upTo)) {
      checked.put(room.id(), upTo);
      return Optional.empty();
    }
    var id = "expired-" + Invite.newSecret(random);
    return rooms.add(transaction, room, Entry.HOUSE, id, new Body.Expired(upTo)) instanceof Rooms.Outcome.Added added
        ? Optional.of(added)
        : Optional.empty();
  }
}
