package dev.snug.client.ui.search;

import dev.snug.client.ui.text.Texts;
import dev.snug.client.ui.text.Times;
import java.time.LocalDate;

/// Something that narrows a search, chosen instead of typed.
///
/// @param operator as one would type it, such as `from`
/// @param value what stands behind the operator: an id, a kind of thing, or a day, a month or a year
/// @param name what people call it; empty where the value says it
record Filter(By by, String operator, String value, String name) {

  /// What a search can be narrowed by; each once.
  enum By {
    ROOM,
    PERSON,
    HOLDING,
    TIME
  }

  static Filter in(String room, String name) {
    return new Filter(By.ROOM, "in", room, name);
  }

  static Filter from(String person, String name) {
    return new Filter(By.PERSON, "from", person, name);
  }

  /// @param what `file`, `image` or `link`
  static Filter has(String what) {
    return new Filter(By.HOLDING, "has", what, "");
  }

  /// @param operator `before`, `after` or `on`
  static Filter when(String operator, LocalDate day) {
    return new Filter(By.TIME, operator, day.toString(), "");
  }

  /// As a part of a query; the value holds no quotes.
  String written() {
    return operator + ":\"" + value + "\"";
  }

  /// As people read it.
  String words(Texts texts, Times times) {
    return switch (by) {
      case ROOM -> texts.text("search.in", name);
      case PERSON -> texts.text("search.from", name);
      case HOLDING -> texts.text("search.has." + value);
      case TIME -> texts.text("search.time." + operator, times.date(LocalDate.parse(value).atStartOfDay(times.zone()).toInstant()));
    };
  }
}
