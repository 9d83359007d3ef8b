package dev.snug.client.preview;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/// What a page says of itself, on one line: nothing in it that is not seen, that turns the direction of writing or breaks the line.
final class TidyWords {

  private static final int JOINER = 0x200D;
  private static final String MORE = "…";

  private TidyWords() {}

  /// @param longest in UTF-16 units; what is longer is cut between two characters as people see them
  static String of(String written, int longest) {
    // A page may say as much as it likes; the first of it is enough to cut from.
    var start = written.substring(0, Math.min(written.length(), 8 * longest));
    var seen = new StringBuilder();
    Normalizer.normalize(start, Normalizer.Form.NFC).codePoints().forEach(c -> {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        seen.append(' ');
      } else if (isSeen(c)) {
        seen.appendCodePoint(c);
      }
    });
    return cut(seen.toString().replaceAll(" {2,}", " ").strip(), longest);
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT -> c == JOINER;
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  private static String cut(String words, int longest) {
    if (words.length() <= longest) {
      return words;
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(words);
    var end = characters.preceding(longest - MORE.length() + 1);
    return words.substring(0, Math.max(0, end)).stripTrailing() + MORE;
  }
}
