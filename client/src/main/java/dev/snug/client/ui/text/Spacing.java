package dev.snug.client.ui.text;

import java.lang.Character.UnicodeScript;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.text.MessageFormat;

/// The space that Chinese typography wants between Han and Latin or digits, where a value stands inside a sentence.
/// Names themselves stay as their owners wrote them.
final class Spacing {

  private Spacing() {}

  static String format(MessageFormat format, Object... values) {
    var text = format.formatToCharacterIterator(values);
    var out = new StringBuilder();
    for (var c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
      if (beginsRun(text) && needsSpace(out, c)) {
        out.append(' ');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean beginsRun(AttributedCharacterIterator text) {
    return text.getIndex() == text.getRunStart(MessageFormat.Field.ARGUMENT);
  }

  private static boolean needsSpace(StringBuilder before, char next) {
    if (before.isEmpty()) {
      return false;
    }
    var last = before.codePointBefore(before.length());
    return (isHan(last) && isLatin(next)) || (isLatin(last) && isHan(next));
  }

  private static boolean isHan(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }

  private static boolean isLatin(int codePoint) {
    return Character.isDigit(codePoint) || UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
  }
}
