package dev.snug.client.ui.composer;

import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.client.ui.text.Times;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/// The times at which people like to say something later.
final class LaterTimes {

  private static final Duration SOON = Duration.ofMinutes(20);
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final Texts texts;
  private final Times times;

  LaterTimes(Ui ui) {
    this.texts = ui.texts();
    this.times = ui.times();
  }

  Instant soon() {
    return times.now().plus(SOON);
  }

  boolean hasEvening() {
    return evening().isAfter(times.now());
  }

  Instant evening() {
    return at(today(), EVENING);
  }

  Instant tomorrow() {
    return at(today().plusDays(1), MORNING);
  }

  Instant monday() {
    return at(today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)), MORNING);
  }

  LocalDate today() {
    return now().toLocalDate();
  }

  ZonedDateTime now() {
    return times.now().atZone(times.zone());
  }

  Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(times.zone()).toInstant();
  }

  /// The day and the time of day.
  String written(Instant at) {
    var isToday = at.atZone(times.zone()).toLocalDate().equals(today());
    return isToday ? texts.text("later.today", times.time(at)) : times.day(at) + " " + times.time(at);
  }
}
