package dev.snug.shared.room;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of a room besides who is in it. Times are epoch milliseconds.
///
/// @param name empty if it was never set, as in direct rooms
/// @param topic empty if there is none
/// @param archived whether it is only to be read
/// @param expired the number up to which what was said is gone; 0 for nothing
/// @param pins the numbers of the messages on its board, in the order in which they were pinned
/// @param invited the ids of those who may come in and have not
/// @param banned until when, by id; [#EVER] for ever
/// @param muted the same
public record RoomFacts(
    String name,
    String topic,
    boolean archived,
    Retention retention,
    long expired,
    Set<Long> pins,
    Set<String> invited,
    Map<String, Long> banned,
    Map<String, Long> muted) {

  /// A time that does not come.
  public static final long EVER = Long.MAX_VALUE;

  /// Of a room in which nothing has happened yet.
  public static final RoomFacts NONE =
      new RoomFacts("", "", false, new Retention.Forever(), 0, Set.of(), Set.of(), Map.of(), Map.of());

  public RoomFacts {
    pins = Orders.copyOf(pins);
    invited = Orders.copyOf(invited);
    banned = Orders.copyOf(banned);
    muted = Orders.copyOf(muted);
  }

  public boolean isBanned(String person, long at) {
    return banned.getOrDefault(person, 0L) > at;
  }

  public boolean isMuted(String person, long at) {
    return muted.getOrDefault(person, 0L) > at;
  }

  /// The same with another name.
  public RoomFacts name(String name) {
    return new RoomFacts(name, topic, archived, retention, expired, pins, invited, banned, muted);
  }

  RoomFacts topic(String topic) {
    return new RoomFacts(name, topic, archived, retention, expired, pins, invited, banned, muted);
  }

  RoomFacts archived(boolean archived) {
    return new RoomFacts(name, topic, archived, retention, expired, pins, invited, banned, muted);
  }

  RoomFacts retention(Retention retention) {
    return new RoomFacts(name, topic, archived, retention, expired, pins, invited, banned, muted);
  }

  RoomFacts expired(long expired) {
    return new RoomFacts(name, topic, archived, retention, expired, pins, invited, banned, muted);
  }

  RoomFacts pins(Set<Long> pins) {
    return new RoomFacts(name, topic, archived, retention, expired, pins, invited, banned, muted);
  }

  RoomFacts invited(Set<String> invited) {
    return new RoomFacts(name, topic, archived, retention, expired, pins, invited, banned, muted);
  }

  /// Who is in is neither invited nor banned, even if the clock should go back to before the end of an old ban.
  RoomFacts cameIn(String person) {
    return invited(Orders.without(invited, person)).unbanned(person);
  }

  RoomFacts banned(String person, long until) {
    return new RoomFacts(
        name, topic, archived, retention, expired, pins, Orders.without(invited, person), Orders.with(banned, person, until),
        muted);
  }

  RoomFacts unbanned(String person) {
    return new RoomFacts(
        name, topic, archived, retention, expired, pins, invited, Orders.with(banned, person, null), muted);
  }

  RoomFacts muted(String person, @Nullable Long until) {
    return new RoomFacts(
        name, topic, archived, retention, expired, pins, invited, banned, Orders.with(muted, person, until));
  }
}
