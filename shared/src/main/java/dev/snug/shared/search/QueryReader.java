package dev.snug.shared.search;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one query, from its first character to its last. Full-width signs, as Chinese keyboards write them, count as the
/// common ones.
final class QueryReader {

  private static final String QUOTES = "\"\u201C\u201D\u201E\u300C\u300D\u300E\u300F";

  private final String typed;
  private final ZoneId zone;
  private final List<Term> terms = new ArrayList<>();
  private final List<String> from = new ArrayList<>();
  private final List<String> in = new ArrayList<>();
  private final Set<Holding> holding = EnumSet.noneOf(Holding.class);
  private @Nullable Instant since;
  private @Nullable Instant until;
  private int at;

  QueryReader(String typed, ZoneId zone) {
    this.typed = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    this.zone = zone;
  }

  Query read() {
    while (at < typed.length()) {
      if (isSpace(typed.charAt(at))) {
        at++;
      } else if (isQuote(typed.charAt(at))) {
        var phrase = quoted();
        add(phrase, isStar());
      } else {
        takeWord();
      }
    }
    return new Query(terms, from, in, holding, since, until);
  }

  /// A word, or an operator and its value.
  private void takeWord() {
    var start = at;
    while (at < typed.length() && !isSpace(typed.charAt(at)) && !isQuote(typed.charAt(at))) {
      if (typed.charAt(at) == ':' && isOperator(typed.substring(start, at))) {
        var operator = typed.substring(start, at).toLowerCase(Locale.ROOT);
        at++;
        takeValue(operator);
        return;
      }
      at++;
    }
    var word = typed.substring(start, at);
    add(word, word.endsWith("*"));
  }

  private void takeValue(String operator) {
    var value = at < typed.length() && isQuote(typed.charAt(at)) ? quoted() : bare();
    if (!isUnderstood(operator, value.strip())) {
      add(operator + " " + value, false);
    }
  }

  private boolean isUnderstood(String operator, String value) {
    return switch (operator) {
      case "from" -> isName(from, value, "@");
      case "in" -> isName(in, value, "#");
      case "has" -> isHolding(value.toLowerCase(Locale.ROOT));
      default -> isTime(operator, value);
    };
  }

  private static boolean isName(List<String> names, String value, String sign) {
    var name = value.startsWith(sign) ? value.substring(1) : value;
    return !name.isBlank() && names.add(name);
  }

  private boolean isHolding(String value) {
    switch (value) {
      case "file" -> holding.add(Holding.FILE);
      case "image" -> holding.add(Holding.IMAGE);
      case "link" -> holding.add(Holding.LINK);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean isTime(String operator, String value) {
    var span = Span.read(value, zone);
    if (span.isEmpty()) {
      return false;
    }
    switch (operator) {
      case "before" -> narrow(null, span.get().begin());
      case "after" -> narrow(span.get().end(), null);
      default -> narrow(span.get().begin(), span.get().end());
    }
    return true;
  }

  private void narrow(@Nullable Instant least, @Nullable Instant most) {
    if (least != null && (since == null || least.isAfter(since))) {
      since = least;
    }
    if (most != null && (until == null || most.isBefore(until))) {
      until = most;
    }
  }

  /// Up to the other quote, or to the end if there is none.
  private String quoted() {
    var start = ++at;
    while (at < typed.length() && !isQuote(typed.charAt(at))) {
      at++;
    }
    var text = typed.substring(start, at);
    at = Math.min(at + 1, typed.length());
    return text;
  }

  private String bare() {
    var start = at;
    while (at < typed.length() && !isSpace(typed.charAt(at))) {
      at++;
    }
    return typed.substring(start, at);
  }

  private boolean isStar() {
    var isStar = at < typed.length() && typed.charAt(at) == '*';
    at += isStar ? 1 : 0;
    return isStar;
  }

  private void add(String text, boolean isBeginning) {
    var words = Words.apart(text);
    if (Words.isAny(words)) {
      terms.add(new Term(words, isBeginning));
    }
  }

  private static boolean isOperator(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "from", "in", "has", "before", "after", "on" -> true;
      default -> false;
    };
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }
}
