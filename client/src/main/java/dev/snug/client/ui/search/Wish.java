package dev.snug.client.ui.search;

import dev.snug.client.ui.search.Filter.By;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.search.Query;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What somebody looks for.
///
/// @param words as they were typed, operators among them
record Wish(List<Filter> filters, String words) {

  private static final String QUOTES = "\"“”„「」『』";

  Wish {
    filters = List.copyOf(filters);
  }

  /// Whether it can be asked.
  enum Sense {
    /// Nothing is looked for yet.
    NOTHING,
    /// Half of the messages would fit.
    TOO_SHORT,
    TOO_LONG,
    ASKABLE
  }

  Sense sense(ZoneId zone) {
    var query = Query.read(query(), zone);
    if (query().length() > Limits.QUERY_LENGTH) {
      return Sense.TOO_LONG;
    }
    if (query.isEmpty()) {
      return words.isBlank() ? Sense.NOTHING : Sense.TOO_SHORT;
    }
    var isOneLetter = !query.terms().isEmpty() && query.terms().stream().allMatch(term -> isLetter(term.text()));
    return isOneLetter ? Sense.TOO_SHORT : Sense.ASKABLE;
  }

  /// The id of the one room to look in; empty for all.
  Optional<String> room() {
    return filters.stream().filter(each -> each.by() == By.ROOM).findFirst().map(Filter::value);
  }

  /// The query without the room. The last word may go on: somebody is still typing it.
  String query() {
    var narrowing = filters.stream().filter(each -> each.by() != By.ROOM).map(Filter::written).collect(Collectors.joining(" "));
    return (narrowing + " " + words.strip() + (mayGoOn() ? "*" : "")).strip();
  }

  private boolean mayGoOn() {
    if (words.isEmpty() || !Character.isLetterOrDigit(words.codePointBefore(words.length()))) {
      return false;
    }
    var quotes = words.chars().filter(each -> QUOTES.indexOf(each) >= 0).count();
    var last = words.substring(words.lastIndexOf(' ') + 1);
    return quotes % 2 == 0 && last.indexOf(':') < 0 && last.indexOf('：') < 0;
  }

  /// A character of a script that is written without spaces is a word; a letter is not.
  private static boolean isLetter(String term) {
    var letters = term.codePoints().filter(Character::isLetterOrDigit).toArray();
    return letters.length == 1 && !Character.isIdeographic(letters[0]);
  }
}
