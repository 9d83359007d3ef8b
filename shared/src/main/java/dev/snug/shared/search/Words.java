package dev.snug.shared.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/// Text as words that an index can tell apart by spaces and punctuation. Scripts that are written without spaces become a
/// word for each character, so that one character is found and several are found as a phrase.
final class Words {

  private Words() {}

  /// The text without differences of width (NFKC), and with every character of such a script by itself.
  static String apart(String text) {
    var normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var apart = new StringBuilder(normal.length() + 16);
    normal.codePoints().forEach(codePoint -> {
      if (Character.isISOControl(codePoint)) {
        apart.append(' ');
      } else if (isWord(codePoint)) {
        apart.append(' ').appendCodePoint(codePoint).append(' ');
      } else {
        apart.appendCodePoint(codePoint);
      }
    });
    return apart.toString().strip().replaceAll(" {2,}", " ");
  }

  /// Whether there is anything in it that an index keeps.
  static boolean isAny(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /// Whether the character is a word by itself.
  static boolean isWord(int codePoint) {
    return codePoint >= 0x1100
        && switch (UnicodeScript.of(codePoint)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> Character.isLetterOrDigit(codePoint);
          default -> false;
        };
  }
}
