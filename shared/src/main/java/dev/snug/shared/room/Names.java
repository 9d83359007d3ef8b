package dev.snug.shared.room;

import dev.snug.shared.protocol.Limits;
import java.text.Normalizer;

/// What may be a name, of a person or of a house.
public final class Names {

  private static final int ROOM_ID_LENGTH = 32;

  private Names() {}

  /// The name somebody meant: composed (NFC), without space around it and with single spaces inside.
  public static String tidy(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  /// Whether this can stand beside a message as it is: tidy, 1 to [Limits#NAME_LENGTH] characters, and none of them
  /// invisible or turning the text around (Unicode categories Cc, Cf, Cs, Co, Cn, Zl and Zp).
  public static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= Limits.NAME_LENGTH
        && name.equals(tidy(name))
        && name.codePoints().allMatch(Names::isVisible);
  }

  /// Whether this is the id of a room: 1 to 32 of `a-z`, `0-9` and `-`.
  public static boolean isRoomId(String id) {
    for (int i = 0; i < id.length(); i++) {
      var c = id.charAt(i);
      if (c != '-' && (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !id.isEmpty() && id.length() <= ROOM_ID_LENGTH;
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
