package dev.snug.shared.room;

import dev.snug.shared.protocol.Limits;
import java.util.regex.Pattern;

/// What is one emoji (UTS 51, 1.4.9): a picture, perhaps with a skin tone or joined of several, a flag or a keycap. What
/// only looks like one, with a joiner or other invisible characters behind it, is none: it would stand beside it twice.
public final class Emoji {

  private static final String FLAG = "[\\x{1F1E6}-\\x{1F1FF}]{2}";
  private static final String PICTURE = "[\\p{IsEmoji}&&[^\\x{00}-\\x{7F}\\x{1F1E6}-\\x{1F1FF}]]";
  private static final String CHANGED = "(\\p{IsEmoji_Modifier}|\\x{FE0F}|[\\x{E0020}-\\x{E007E}]+\\x{E007F})?";
  private static final String PART = "(" + FLAG + "|" + PICTURE + CHANGED + ")";
  private static final String KEYCAP = "[0-9#*]\\x{FE0F}\\x{20E3}";
  private static final Pattern ONE = Pattern.compile(KEYCAP + "|" + PART + "(\\x{200D}" + PART + ")*");

  private Emoji() {}

  public static boolean isEmoji(String text) {
    return text.length() <= Limits.EMOJI_LENGTH && ONE.matcher(text).matches();
  }
}
