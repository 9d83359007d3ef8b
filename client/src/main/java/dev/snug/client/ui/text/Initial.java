package dev.snug.client.ui.text;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.OptionalInt;

/// The letter that stands for a name.
public final class Initial {

  private Initial() {}

  /// For a person: the last Han character, which is the given name's, or the first letter.
  public static String ofPerson(String name) {
    var lastHan = name.codePoints().filter(Initial::isHan).reduce((before, last) -> last);
    return written(name, lastHan.isPresent() ? lastHan : firstLetter(name));
  }

  /// For a house or a room: the first letter.
  public static String ofHouse(String name) {
    return written(name, firstLetter(name));
  }

  private static String written(String name, OptionalInt letter) {
    return letter
        .stream()
        .mapToObj(Character::toString)
        .findFirst()
        .orElseGet(() -> name.isEmpty() ? "" : Character.toString(name.codePointAt(0)))
        .toUpperCase(Locale.ROOT);
  }

  private static OptionalInt firstLetter(String name) {
    return name.codePoints().filter(Character::isLetterOrDigit).findFirst();
  }

  private static boolean isHan(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }
}
