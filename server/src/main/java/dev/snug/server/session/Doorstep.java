package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.room.Rooms;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Right;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Who has knocked and waits until somebody opens, at most [Limits#KNOCKING] of them and none for longer than
/// [Limits#KNOCK_LASTS]. Only the writer thread touches it, but for [#isEmpty].
public final class Doorstep {

  private static final long BUSY_FOR = 10_000;

  private final Attendance attendance;
  private final Rooms rooms;
  private final Clock clock;
  private final SecureRandom random;
  private final boolean limited;
  /// In the order in which they knocked.
  private final Map<String, Knock> knocks = new LinkedHashMap<>();
  private volatile boolean empty = true;

  /// Somebody who waits.
  ///
  /// @param ends until when they wait, in epoch milliseconds
  /// @param told the sessions that know of it
  private record Knock(String id, Session session, Credential.ByKey who, long ends, Set<Session> told) {}

  /// @param limited whether one address has one knock at a time
  public Doorstep(Attendance attendance, Rooms rooms, Clock clock, SecureRandom random, boolean limited) {
    this.attendance = attendance;
    this.rooms = rooms;
    this.clock = clock;
    this.random = random;
    this.limited = limited;
  }

  /// Whether nobody waits. From any thread.
  boolean isEmpty() {
    return empty;
  }

  /// The sessions of those who are here and can open.
  List<Session> openers(Transaction transaction) throws StorageFailure {
    var openers = new ArrayList<Session>();
    for (var person : attendance.everybody()) {
      if (rooms.rightsInHouse(transaction, person).contains(Right.ADMIT)) {
        openers.addAll(attendance.sessions(person.id()));
      }
    }
    return openers;
  }

  /// Somebody knocks: they wait and the openers are told, or they are turned away because too many wait.
  void knock(Session session, Credential.ByKey who, List<Session> openers) {
    if (knocks.size() >= Limits.KNOCKING) {
      session.turnAway(Refusal.BUSY, BUSY_FOR);
      return;
    }
    var other = find(knock -> knock.who.key().equals(who.key()) || (limited && isNeighbour(knock.session, session)));
    if (other.isPresent()) {
      session.turnAway(Refusal.SLOW_DOWN, Math.max(1, other.get().ends - clock.millis()));
      return;
    }
    var ends = clock.millis() + Limits.KNOCK_LASTS.toMillis();
    var knock = new Knock(Invite.newSecret(random), session, who, ends, new HashSet<>());
    knocks.put(knock.id, knock);
    empty = false;
    session.stage(Session.Stage.KNOCKING);
    session.send(new ServerFrame.Knocking());
    openers.forEach(opener -> tell(knock, opener));
  }

  /// Somebody who can open has come in.
  void tellAll(Session opener) {
    knocks.values().forEach(knock -> tell(knock, opener));
  }

  boolean isWaiting(String knock) {
    return knocks.containsKey(knock);
  }

  /// Somebody opened: whoever waited is let in as others are, if they still wait.
  void open(House house, String id) {
    end(id).ifPresent(knock -> {
      knock.session.stage(Session.Stage.ARRIVING);
      var arrival = Arrival.admitted(house, knock.session, knock.who);
      var _ = house.appender().submitAlways(arrival);
    });
  }

  /// Nobody will open.
  void refuse(String id) {
    end(id).ifPresent(knock -> knock.session.turnAway(Refusal.NOT_ADMITTED, 0));
  }

  /// A session is over; perhaps it waited here.
  void left(Session session) {
    find(knock -> knock.session == session).ifPresent(knock -> end(knock.id));
    knocks.values().forEach(knock -> knock.told.remove(session));
  }

  /// Sends away who has waited for too long.
  void lookAround() {
    var now = clock.millis();
    for (var knock : List.copyOf(knocks.values())) {
      if (knock.ends <= now) {
        refuse(knock.id);
      }
    }
  }

  private Optional<Knock> end(String id) {
    var knock = Optional.ofNullable(knocks.remove(id));
    empty = knocks.isEmpty();
    knock.ifPresent(ended -> ended.told.forEach(opener -> opener.send(new ServerFrame.KnockEnded(id))));
    return knock;
  }

  private Optional<Knock> find(Predicate<Knock> wanted) {
    return knocks.values().stream().filter(wanted).findFirst();
  }

  private static void tell(Knock knock, Session opener) {
    if (knock.told.add(opener)) {
      opener.send(new ServerFrame.Knocked(knock.id, knock.who.name(), knock.who.key()));
    }
  }

  private static boolean isNeighbour(Session one, Session other) {
    return one.wire().visitor().key().equals(other.wire().visitor().key());
  }
}
