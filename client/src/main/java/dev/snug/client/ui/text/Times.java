package dev.snug.client.ui.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// How the window says when something was.
public final class Times {

  private final Texts texts;
  private final Clock clock;

  public Times(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  public ZoneId zone() {
    return clock.getZone();
  }

  /// The time of day.
  public String time(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm", texts.locale()).format(at.atZone(zone()));
  }

  /// The day, such as `Today · Saturday 14 March`.
  public String day(Instant at) {
    var day = LocalDate.ofInstant(at, zone());
    var today = LocalDate.ofInstant(now(), zone());
    if (day.equals(today)) {
      return texts.text("day.today", written("day.pattern", day));
    }
    if (day.equals(today.minusDays(1))) {
      return texts.text("day.yesterday", written("day.pattern", day));
    }
    return written(day.getYear() == today.getYear() ? "day.pattern" : "day.pattern-year", day);
  }

  /// The day in short, such as `2 March`.
  public String date(Instant at) {
    var day = LocalDate.ofInstant(at, zone());
    return written(day.getYear() == LocalDate.ofInstant(now(), zone()).getYear() ? "day.short" : "day.short-year", day);
  }

  /// The time of day, and the day if it is not today.
  public String moment(Instant at) {
    var isToday = LocalDate.ofInstant(at, zone()).equals(LocalDate.ofInstant(now(), zone()));
    return isToday ? time(at) : texts.text("day.moment", date(at), time(at));
  }

  /// How long ago, such as `3 min ago`.
  public String ago(Instant at) {
    var since = Duration.between(at, now());
    if (since.toMinutes() < 1) {
      return texts.text("ago.now");
    }
    return since.toHours() < 1 ? texts.text("ago.minutes", since.toMinutes()) : time(at);
  }

  private String written(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(texts.text(pattern), texts.locale()).format(day);
  }
}
