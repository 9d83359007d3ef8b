package dev.snug.client.ui.emoji;

import dev.snug.client.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A row in the list of emoji to choose from.
sealed interface EmojiRow {

  /// How many stand side by side.
  int COLUMNS = 9;

  /// What the rows below it hold.
  record Heading(String text) implements EmojiRow {}

  /// Up to [#COLUMNS] emoji.
  ///
  /// @param shown as they are picked, in the tone wanted; each with its name
  record Line(List<Choice> shown) implements EmojiRow {

    public Line {
      shown = List.copyOf(shown);
    }
  }

  /// One emoji to choose.
  record Choice(String emoji, String name) {}

  static List<EmojiRow> under(String heading, List<Choice> choices) {
    var rows = new ArrayList<EmojiRow>();
    if (!choices.isEmpty()) {
      rows.add(new Heading(heading));
      for (var i = 0; i < choices.size(); i += COLUMNS) {
        rows.add(new Line(choices.subList(i, Math.min(i + COLUMNS, choices.size()))));
      }
    }
    return rows;
  }

  static String heading(Texts texts, EmojiKind kind) {
    return texts.text("emoji." + kind.name().toLowerCase(Locale.ROOT));
  }
}
