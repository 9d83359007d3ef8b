package dev.snug.server.session;

import dev.snug.server.account.People;
import dev.snug.server.log.Appender;
import dev.snug.server.log.Readers;
import dev.snug.server.log.Messages;
import dev.snug.server.log.ReadMarkers;
import dev.snug.server.log.RoomLog;
import dev.snug.server.room.Rooms;
import dev.snug.shared.identity.Fingerprint;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.LongSupplier;

/// What all sessions of a server share.
///
/// @param epoch names the store
/// @param key the fingerprint of the house's key
/// @param rateLimits whether sessions are held to a pace
/// @param nanos a clock that only goes forward, in nanoseconds
/// @param attendance who is here; writer thread only
/// @param rooms writer thread only
/// @param clock the time of day
public record House(
    String epoch,
    Fingerprint key,
    boolean rateLimits,
    SecureRandom random,
    LongSupplier nanos,
    Clock clock,
    Flusher flusher,
    Appender appender,
    Readers readers,
    RoomLog log,
    Messages messages,
    ReadMarkers markers,
    Rooms rooms,
    People people,
    Attendance attendance,
    Expiry expiry,
    Entrance entrance,
    Desk desk) {

  /// What a house is called that nobody has given a name.
  private static final String NAMELESS = "Snug";

  /// What people call it, which is what they call its lobby.
  String name() {
    var name = rooms.lobby().facts().name();
    return name.isEmpty() ? NAMELESS : name;
  }

  /// What is decided in the lobby and holds in the whole house.
  HouseRules rules() {
    return new HouseRules(this);
  }

  /// Does what is due now, if anything is. From any thread, now and then.
  public void tick() {
    if (rooms.hasMoved() || desk.appearing().isWaiting()) {
      appender.submitFleeting(new PresenceRound(this));
    }
    if (desk.agenda().isDue(clock.millis())) {
      appender.submitFleeting(new DueRound(this));
    }
    if (desk.counts().isWaiting()) {
      appender.submitFleeting(new Counts.Round(desk.counts()));
    }
    if (rooms.index().isDue()) {
      appender.submitFleeting(new Indexing(this));
    }
    if (!entrance.doorstep().isEmpty()) {
      appender.submitFleeting(new DoorstepRound(entrance.doorstep()));
    }
    if (expiry.isDue()) {
      appender.submitFleeting(new ExpiryRound(this, false));
    }
  }

  /// Lets the rooms that somebody follows know where they are now. Writer thread only.
  void locate(String person) {
    var presence = attendance.presence(person);
    for (var session : attendance.sessions(person)) {
      session.followed().forEach(room -> rooms.appears(room, person, presence));
    }
  }
}
