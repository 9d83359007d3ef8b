package dev.snug.client.ui.emoji;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.IndexedEmoji;

/// A part of a text: words, or one emoji.
public sealed interface Piece {

  String text();

  record Words(String text) implements Piece {}

  record Emoji(String text) implements Piece {}

  /// Whether a text may hold an emoji at all; cheap, and sure when it says no.
  static boolean mayHoldEmoji(CharSequence text) {
    return IntStream.range(0, text.length()).anyMatch(i -> isSuspicious(text.charAt(i)));
  }

  /// The text in pieces, in its order.
  static List<Piece> of(String text) {
    if (!mayHoldEmoji(text)) {
      return text.isEmpty() ? List.of() : List.of(new Words(text));
    }
    var pieces = new ArrayList<Piece>();
    var done = 0;
    for (var found : EmojiManager.extractEmojisInOrderWithIndex(text)) {
      if (!isTextual(text, found)) {
        addWords(pieces, text.substring(done, found.getCharIndex()));
        pieces.add(new Emoji(text.substring(found.getCharIndex(), found.getEndCharIndex())));
        done = found.getEndCharIndex();
      }
    }
    addWords(pieces, text.substring(done));
    return pieces;
  }

  private static void addWords(List<Piece> pieces, String words) {
    if (!words.isEmpty()) {
      pieces.add(new Words(words));
    }
  }

  /// Signs such as © ™ ↔ are writing unless somebody asks for the picture.
  private static boolean isTextual(String text, IndexedEmoji found) {
    return found.getEndCharIndex() - found.getCharIndex() == 1 && text.charAt(found.getCharIndex()) < 0x2300;
  }

  private static boolean isSuspicious(char c) {
    return Character.isHighSurrogate(c) || c == 0x20E3 || c == 0xFE0F || (c >= 0x2300 && c < 0x2C00)
        || (c >= 0x3030 && c <= 0x303D) || (c >= 0x3297 && c <= 0x3299);
  }
}
