package dev.snug.shared.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day, a month or a year somewhere.
///
/// @param begin its first moment
/// @param end the first moment behind it
record Span(Instant begin, Instant end) {

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  /// Reads ISO 8601: `2026-11-23`, `2026-11` or `2026`; empty if it is none of these.
  static Optional<Span> read(String text, ZoneId zone) {
    var date = DATE.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      var year = Integer.parseInt(date.group(1));
      if (date.group(2) == null) {
        return Optional.of(of(Year.of(year).atDay(1), Year.of(year + 1).atDay(1), zone));
      }
      var month = YearMonth.of(year, Integer.parseInt(date.group(2)));
      if (date.group(3) == null) {
        return Optional.of(of(month.atDay(1), month.plusMonths(1).atDay(1), zone));
      }
      var day = month.atDay(Integer.parseInt(date.group(3)));
      return Optional.of(of(day, day.plusDays(1), zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Span of(LocalDate first, LocalDate behind, ZoneId zone) {
    return new Span(first.atStartOfDay(zone).toInstant(), behind.atStartOfDay(zone).toInstant());
  }
}
