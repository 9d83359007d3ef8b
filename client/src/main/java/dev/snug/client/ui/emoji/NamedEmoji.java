package dev.snug.client.ui.emoji;

import dev.snug.client.model.Language;
import dev.snug.client.model.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// An emoji that has a picture, and what people call it.
///
/// @param hasTones whether it comes in skin tones
/// @param words by which it is found, beside its name
/// @param codes what it is called between colons, such as `smile`; the usual one first
public record NamedEmoji(
    String emoji,
    boolean hasTones,
    String name,
    List<String> words,
    String chineseName,
    List<String> chineseWords,
    List<String> codes) {

  /// The distance of a word that does not fit at all.
  static final int FAR = 4;

  private static final int HANDSHAKE = 0x1F91D;
  private static final int VARIATION = 0xFE0F;

  public String name(Language language) {
    return switch (language) {
      case ENGLISH -> name;
      case CHINESE -> chineseName.isEmpty() ? name : chineseName;
    };
  }

  /// The emoji in a tone, if it comes in tones. Hands that are shaken by people who are shown have the people's tone.
  public String in(Tone tone) {
    if (!hasTones || tone == Tone.NONE) {
      return emoji;
    }
    var toned = new StringBuilder();
    var hasJustToned = false;
    for (var code : emoji.codePoints().toArray()) {
      if (!hasJustToned || code != VARIATION) {
        toned.appendCodePoint(code);
      }
      var isPart = code == HANDSHAKE && emoji.codePointCount(0, emoji.length()) > 1;
      hasJustToned = Character.isEmojiModifierBase(code) && !isPart;
      if (hasJustToned) {
        toned.append(tone.modifier());
      }
    }
    return toned.toString();
  }

  /// How far a word is from saying what this is: 0 if it says it, 1 if its name begins so, 2 if something it stands for
  /// does, 3 if it is somewhere in there, and [#FAR] if it is not.
  int distance(String word) {
    var names = Stream.concat(Stream.of(name.toLowerCase(Locale.ROOT), chineseName), codes.stream());
    var others = Stream.concat(words.stream(), chineseWords.stream());
    return Math.min(nearest(names, word, 1), nearest(others, word, 2));
  }

  private static int nearest(Stream<String> terms, String word, int ifBegun) {
    return terms.mapToInt(each -> distance(each, word, ifBegun)).min().orElse(FAR);
  }

  private static int distance(String term, String word, int ifBegun) {
    if (term.equals(word)) {
      return 0;
    }
    return term.startsWith(word) ? ifBegun : term.contains(word) ? FAR - 1 : FAR;
  }
}
