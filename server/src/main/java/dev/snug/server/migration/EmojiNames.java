package dev.snug.server.migration;

import dev.snug.shared.room.Emoji;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The emoji that other programs call by a name: those that are used most by a list, the others by their name in Unicode.
final class EmojiNames {

  private static final Map<String, String> KNOWN = Map.ofEntries(
      Map.entry("+1", "👍"), Map.entry("thumbsup", "👍"), Map.entry("-1", "👎"), Map.entry("thumbsdown", "👎"),
      Map.entry("heart", "❤️"), Map.entry("smile", "😄"), Map.entry("smiley", "😃"), Map.entry("grinning", "😀"),
      Map.entry("slightly_smiling_face", "🙂"), Map.entry("simple_smile", "🙂"), Map.entry("joy", "😂"), Map.entry("rolling_on_the_floor_laughing", "🤣"),
      Map.entry("wink", "😉"), Map.entry("blush", "😊"), Map.entry("heart_eyes", "😍"), Map.entry("sweat_smile", "😅"),
      Map.entry("laughing", "😆"), Map.entry("grin", "😁"), Map.entry("cry", "😢"), Map.entry("sob", "😭"),
      Map.entry("disappointed", "😞"), Map.entry("open_mouth", "😮"), Map.entry("scream", "😱"), Map.entry("thinking_face", "🤔"),
      Map.entry("thinking", "🤔"), Map.entry("eyes", "👀"), Map.entry("tada", "🎉"), Map.entry("rocket", "🚀"), Map.entry("fire", "🔥"),
      Map.entry("clap", "👏"), Map.entry("pray", "🙏"), Map.entry("raised_hands", "🙌"), Map.entry("wave", "👋"), Map.entry("ok_hand", "👌"),
      Map.entry("muscle", "💪"), Map.entry("white_check_mark", "✅"), Map.entry("heavy_check_mark", "✔️"), Map.entry("x", "❌"),
      Map.entry("warning", "⚠️"), Map.entry("100", "💯"), Map.entry("star", "⭐"), Map.entry("sparkles", "✨"), Map.entry("coffee", "☕"),
      Map.entry("tea", "🍵"), Map.entry("beer", "🍺"), Map.entry("pizza", "🍕"), Map.entry("bulb", "💡"), Map.entry("bug", "🐛"),
      Map.entry("sunglasses", "😎"), Map.entry("facepalm", "🤦"), Map.entry("shrug", "🤷"), Map.entry("point_up", "☝️"),
      Map.entry("partying_face", "🥳"), Map.entry("hugging_face", "🤗"), Map.entry("heavy_plus_sign", "➕"), Map.entry("broken_heart", "💔"));

  private static final Pattern NAMED = Pattern.compile(":([a-z0-9_+-]{1,64})(?:::skin-tone-[2-6])?:");

  private EmojiNames() {}

  /// The emoji of a name; empty for one that only the other house had. Its skin tone is let go.
  static Optional<String> of(String name) {
    var plain = name.replaceFirst("::skin-tone-[2-6]$", "");
    var known = KNOWN.get(plain);
    return known == null ? byUnicode(plain) : Optional.of(known);
  }

  /// A text with its emoji in the place of their names.
  static String replaced(String text) {
    return NAMED.matcher(text).replaceAll(name -> Matcher.quoteReplacement(of(name.group(1)).orElse(name.group())));
  }

  private static Optional<String> byUnicode(String name) {
    try {
      var emoji = Character.toString(Character.codePointOf(name.replace('_', ' ').toUpperCase(Locale.ROOT)));
      return Optional.of(emoji).filter(Emoji::isEmoji);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
