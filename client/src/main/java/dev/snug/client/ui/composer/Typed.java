package dev.snug.client.ui.composer;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/// The beginning of a name, a room or an emoji right before the cursor.
///
/// @param start where its sign stands
/// @param sign `@`, `#` or `:`
/// @param word what is typed behind the sign
record Typed(int start, char sign, String word) {

  private static final String SIGNS = "@#:";
  private static final int LONGEST = 32;

  /// What is typed before the cursor, if it begins with a sign. Names of people have spaces, the others have none.
  static Optional<Typed> before(int cursor, String text) {
    for (var at = cursor - 1; at >= 0 && at >= cursor - LONGEST - 1; at--) {
      var c = text.charAt(at);
      if (SIGNS.indexOf(c) >= 0 && beginsAt(at, text)) {
        var word = text.substring(at + 1, cursor);
        return c == '@' || word.chars().noneMatch(Character::isWhitespace)
            ? Optional.of(new Typed(at, c, word)) : Optional.empty();
      }
      if (c == '\n') {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// In an address or a time the sign is no beginning; between Han there are no spaces.
  private static boolean beginsAt(int at, String text) {
    if (at == 0) {
      return true;
    }
    var before = text.codePointBefore(at);
    return before != text.charAt(at)
        && (!Character.isLetterOrDigit(before) || UnicodeScript.of(before) == UnicodeScript.HAN);
  }
}
