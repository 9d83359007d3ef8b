package dev.snug.shared.room;

import dev.snug.shared.protocol.Limits;
import java.util.regex.Pattern;

/// What is one emoji (UTS 51): a picture, perhaps with a skin tone or joined of several, a flag or a keycap.
public final class Emoji {

  private static final Pattern ONE_CLUSTER = Pattern.compile("\\X");
  private static final int JOINER = 0x200D;
  private static final int AS_PICTURE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;
  private static final int FIRST_TAG = 0xE0020;
  private static final int LAST_TAG = 0xE007F;

  private Emoji() {}

  public static boolean isEmoji(String text) {
    return !text.isEmpty()
        && Character.isEmoji(text.codePointAt(0))
        && text.length() <= Limits.EMOJI_LENGTH
        && ONE_CLUSTER.matcher(text).matches()
        && text.codePoints().allMatch(Emoji::isPart)
        && (text.codePointAt(0) > 0x7F || text.indexOf(KEYCAP) > 0);
  }

  private static boolean isPart(int codePoint) {
    return Character.isEmoji(codePoint)
        || codePoint == JOINER
        || codePoint == AS_PICTURE
        || codePoint == KEYCAP
        || (codePoint >= FIRST_TAG && codePoint <= LAST_TAG);
  }
}
