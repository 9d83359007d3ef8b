package dev.snug.client.ui.settings;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// What people write for a time of the day: 22:00, 7.30, 730, 7.
final class TimeOfDay {

  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2}))?");

  private TimeOfDay() {}

  /// Reads it; nothing if it is none.
  static Optional<LocalTime> read(String typed) {
    var read = TIME.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
    if (!read.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.of(Integer.parseInt(read.group(1)), read.group(2) == null ? 0 : Integer.parseInt(read.group(2))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
