package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.control.Telling.Heard;
import dev.snug.client.model.Notice.Cause;
import dev.snug.client.model.NotificationSettings;
import dev.snug.client.model.NotificationSettings.About;
import dev.snug.client.model.QuietHours;
import dev.snug.client.model.RoomTelling;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.RoomKind;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of what somebody is told.
@Execution(CONCURRENT)
class TellingTest {

  private static final LocalTime NOON = LocalTime.NOON;
  private static final NotificationSettings USUAL = NotificationSettings.STANDARD;
  private static final QuietHours NIGHT = new QuietHours(true, LocalTime.of(22, 0), LocalTime.of(7, 30));

  @ParameterizedTest(name = "{0}, room {1}, {2}: {3}")
  @CsvSource({
    // what is said         in the room   for all       why they are told
    "something,             USUAL,        EVERYTHING,   ANYTHING",
    "something,             USUAL,        FOR_ME,       ",
    "something,             USUAL,        NOTHING,      ",
    "something,             ALL,          FOR_ME,       ANYTHING",
    "something,             ALL,          NOTHING,      ",
    "something,             MENTIONS,     EVERYTHING,   ",
    "something,             NONE,         EVERYTHING,   ",
    "a mention,             USUAL,        EVERYTHING,   MENTION",
    "a mention,             USUAL,        FOR_ME,       MENTION",
    "a mention,             USUAL,        NOTHING,      ",
    "a mention,             MENTIONS,     FOR_ME,       MENTION",
    "a mention,             NONE,         EVERYTHING,   ",
    "a direct message,      USUAL,        EVERYTHING,   DIRECT",
    "a direct message,      USUAL,        FOR_ME,       DIRECT",
    "a direct message,      USUAL,        NOTHING,      ",
    "a direct message,      MENTIONS,     FOR_ME,       ",
    "a direct message,      NONE,         EVERYTHING,   ",
    "a word of theirs,      USUAL,        FOR_ME,       KEYWORD",
    "a word of theirs,      MENTIONS,     FOR_ME,       KEYWORD",
    "a word of theirs,      NONE,         FOR_ME,       ",
    "their own words,       ALL,          EVERYTHING,   ",
    "what they look at,     ALL,          EVERYTHING,   ",
  })
  void oneIsTold(String what, RoomTelling room, About about, Cause why) {
    var settings = USUAL.withAbout(about).withKeywords("ladder");
    assertThat(Telling.of(heard(what, room), settings, NOON)).isEqualTo(Optional.ofNullable(why));
  }

  @Test
  void whoDoesNotWantToBeDisturbedIsToldNothing() {
    var heard = new Heard(false, true, RoomKind.DIRECT, "psst", RoomTelling.ALL, Presence.QUIET, false);
    assertThat(Telling.of(heard, USUAL, NOON)).isEmpty();
  }

  @Test
  void whoIsAwayIsTold() {
    var heard = new Heard(false, true, RoomKind.PUBLIC, "psst", RoomTelling.USUAL, Presence.AWAY, false);
    assertThat(Telling.of(heard, USUAL, NOON)).contains(Cause.MENTION);
  }

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({"21:59, true", "22:00, false", "23:59, false", "00:00, false", "07:29, false", "07:30, true", "12:00, true"})
  void nothingIsToldInQuietHoursThatGoOverMidnight(LocalTime now, boolean isTold) {
    var told = Telling.of(heard("a mention", RoomTelling.USUAL), USUAL.withQuiet(NIGHT), now);
    assertThat(told.isPresent()).isEqualTo(isTold);
  }

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({"12:59, true", "13:00, false", "13:59, false", "14:00, true", "00:00, true"})
  void nothingIsToldInQuietHoursWithinADay(LocalTime now, boolean isTold) {
    var settings = USUAL.withQuiet(new QuietHours(true, LocalTime.of(13, 0), LocalTime.of(14, 0)));
    assertThat(Telling.of(heard("a mention", RoomTelling.USUAL), settings, now).isPresent()).isEqualTo(isTold);
  }

  @Test
  void quietHoursThatAreOffAreNone() {
    var settings = USUAL.withQuiet(new QuietHours(false, LocalTime.of(22, 0), LocalTime.of(7, 30)));
    assertThat(Telling.of(heard("a mention", RoomTelling.USUAL), settings, LocalTime.MIDNIGHT)).isPresent();
  }

  @Test
  void quietHoursThatEndWhenTheyBeginAreNone() {
    var never = new QuietHours(true, NOON, NOON);
    assertThat(never.cover(NOON)).isFalse();
  }

  private static Heard heard(String what, RoomTelling room) {
    return switch (what) {
      case "something" -> new Heard(false, false, RoomKind.PUBLIC, "good morning", room, Presence.HERE, false);
      case "a mention" -> new Heard(false, true, RoomKind.PUBLIC, "good morning", room, Presence.HERE, false);
      case "a direct message" -> new Heard(false, false, RoomKind.DIRECT, "good morning", room, Presence.HERE, false);
      case "a word of theirs" -> new Heard(false, false, RoomKind.PUBLIC, "who has the Ladder?", room, Presence.HERE, false);
      case "their own words" -> new Heard(true, true, RoomKind.DIRECT, "my ladder", room, Presence.HERE, false);
      case "what they look at" -> new Heard(false, true, RoomKind.DIRECT, "good morning", room, Presence.HERE, true);
      default -> throw new IllegalArgumentException(what);
    };
  }
}
