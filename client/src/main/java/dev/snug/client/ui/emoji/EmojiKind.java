package dev.snug.client.ui.emoji;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of emoji, as Unicode sorts them.
enum EmojiKind {
  SMILEYS_AND_EMOTION(0, "😀"),
  PEOPLE_AND_BODY(1, "👋"),
  ANIMALS_AND_NATURE(3, "🐻"),
  FOOD_AND_DRINK(4, "🍞"),
  TRAVEL_AND_PLACES(5, "🚲"),
  ACTIVITIES(6, "⚽"),
  OBJECTS(7, "💡"),
  SYMBOLS(8, "✅"),
  FLAGS(9, "🏁");

  private final int number;
  private final String face;

  EmojiKind(int number, String face) {
    this.number = number;
    this.face = face;
  }

  /// The emoji that stands for the kind.
  String face() {
    return face;
  }

  static Optional<EmojiKind> of(int number) {
    return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
  }
}
