package dev.snug.shared.room;

import dev.snug.shared.protocol.Limits;
import java.text.Normalizer;
import java.util.Locale;

/// What may be a name, of a person or of a house. When two names are taken for one another says [Likeness].
public final class Names {

  private static final int ROOM_ID_LENGTH = 32;

  private Names() {}

  /// The name somebody meant: composed (NFC), without space around it and with single spaces inside.
  public static String tidy(String typed) {
    return composed(typed.replaceAll("\\p{Z}", " "));
  }

  /// Whether somebody may go by this, as it is, from now on: tidy, 1 to [Limits#NAME_LENGTH] characters, the first of them
  /// not one that is put over or under another, none turning the text around (Unicode categories Cc, Cf, Cs, Co, Cn, Zl and
  /// Zp), and all of them seen, but for what chooses between the two looks of an emoji.
  public static boolean isName(String name) {
    return isReadable(name) && name.equals(tidy(name)) && !isMark(name.codePointAt(0)) && isSeen(name);
  }

  /// Whether this can be the name of somebody who has one: what earlier versions let in is read for ever.
  public static boolean isReadable(String name) {
    return !name.isEmpty()
        && name.length() <= Limits.NAME_LENGTH
        && name.equals(composed(name))
        && name.codePoints().allMatch(Names::isHarmless);
  }

  /// The name without case, width and spaces, to be searched.
  public static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace(" ", "");
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

  private static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  private static String composed(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  /// What chooses between the two looks of an emoji stands right behind it.
  private static boolean isSeen(String name) {
    var before = 0;
    for (var codePoint : name.codePoints().toArray()) {
      var isChosenLook = (codePoint == 0xFE0E || codePoint == 0xFE0F) && Character.isEmoji(before);
      if (isUnseen(codePoint) && !isChosenLook) {
        return false;
      }
      before = codePoint;
    }
    return true;
  }

  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }

  /// Whether no screen shows it: `Default_Ignorable_Code_Point`, and signs that are drawn as nothing.
  static boolean isUnseen(int codePoint) {
    return switch (codePoint) {
      case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0x1D159 -> true;
      default ->
          isIn(codePoint, 0x180B, 0x180F) || isIn(codePoint, 0x200B, 0x200F) || isIn(codePoint, 0x202A, 0x202E)
              || isIn(codePoint, 0x2060, 0x206F) || isIn(codePoint, 0xFE00, 0xFE0F) || isIn(codePoint, 0xFFF0, 0xFFF8)
              || isIn(codePoint, 0x1BCA0, 0x1BCA3) || isIn(codePoint, 0x1D173, 0x1D17A)
              || isIn(codePoint, 0xE0000, 0xE0FFF);
    };
  }

  private static boolean isIn(int codePoint, int first, int last) {
    return codePoint >= first && codePoint <= last;
  }
}
