package dev.snug.client.ui.markdown;

import java.lang.Character.UnicodeScript;
import org.commonmark.text.Characters;

/// Lets stars and tildes work where Chinese is written without spaces, as in `**粗体。**文字`.
///
/// CommonMark takes a star between a full stop and a letter for one that opens, because in English a space would follow
/// the word. So a sign of punctuation that nobody writes is put between them before reading, and taken out afterwards.
final class Flanks {

  /// The Slavonic kavyka, which is punctuation to CommonMark.
  private static final char SIGN = '\uA67E';

  private Flanks() {}

  static String helped(String text) {
    if (text.indexOf('*') < 0 && text.indexOf('~') < 0) {
      return text;
    }
    var out = new StringBuilder(text.length() + 16);
    var at = 0;
    while (at < text.length()) {
      var c = text.charAt(at);
      if (c == '*' || c == '~') {
        at = run(text, at, out);
      } else {
        if (c != SIGN) {
          out.append(c);
        }
        at++;
      }
    }
    return out.toString();
  }

  static String bare(String text) {
    return text.indexOf(SIGN) < 0 ? text : text.replace(Character.toString(SIGN), "");
  }

  private static int run(String text, int start, StringBuilder out) {
    var end = start;
    while (end < text.length() && text.charAt(end) == text.charAt(start)) {
      end++;
    }
    var before = start == 0 ? ' ' : text.codePointBefore(start);
    var after = end == text.length() ? ' ' : text.codePointAt(end);
    if (Characters.isPunctuationCodePoint(after) && isEastAsian(before)) {
      out.append(SIGN);
    }
    out.append(text, start, end);
    if (Characters.isPunctuationCodePoint(before) && isEastAsian(after)) {
      out.append(SIGN);
    }
    return end;
  }

  private static boolean isEastAsian(int c) {
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> false;
    };
  }
}
