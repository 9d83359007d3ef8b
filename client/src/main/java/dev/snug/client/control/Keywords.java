package dev.snug.client.control;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words by which somebody wants to be called. Case and width make no difference. A word is found where it stands by itself; one in
/// Chinese or another script that is written without spaces, also within others.
final class Keywords {

  /// How many words count.
  static final int MOST = 40;

  private static final Pattern BETWEEN = Pattern.compile("[,，、;；\\n]");

  private final List<String> words;

  private Keywords(List<String> words) {
    this.words = words;
  }

  /// Reads what was typed: words with commas between them.
  static Keywords of(String typed) {
    return new Keywords(
        Arrays.stream(BETWEEN.split(typed)).map(Keywords::folded).filter(each -> !each.isEmpty()).distinct().limit(MOST).toList());
  }

  /// Whether one of them stands in a text.
  boolean areIn(String text) {
    if (words.isEmpty()) {
      return false;
    }
    var folded = folded(text);
    return words.stream().anyMatch(word -> isIn(folded, word));
  }

  private static boolean isIn(String text, String word) {
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (isEdge(text, at) && isEdge(text, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word may begin or end there: no letter that belongs together stands on both sides.
  private static boolean isEdge(String text, int at) {
    return at == 0 || at == text.length() || !isJoined(text.codePointBefore(at)) || !isJoined(text.codePointAt(at));
  }

  private static boolean isJoined(int c) {
    return Character.isLetterOrDigit(c)
        && switch (UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
          default -> true;
        };
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
