package dev.snug.client.ui.composer;

import dev.snug.client.ui.emoji.EmojiPictures;
import dev.snug.client.ui.emoji.Piece;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;

/// A draft as its area shows it: as long as what is written, but blank where pictures stand. The bundled Inter has a
/// blank for them.
///
/// @param written what is written
/// @param shown the same with blanks
/// @param pictures what stands where
record DraftText(String written, String shown, List<Placed> pictures) {

  private static final String BLANK = "\uFFFC";
  private static final String NO_WIDTH = "\u200B";

  /// The picture of an emoji.
  ///
  /// @param start the place of its first character
  /// @param end the place behind its last
  record Placed(int start, int end, Image image) {}

  static DraftText of(String written, EmojiPictures pictures) {
    if (!Piece.mayHoldEmoji(written)) {
      return new DraftText(written, written, List.of());
    }
    var shown = new StringBuilder(written.length());
    var placed = new ArrayList<Placed>();
    for (var piece : Piece.of(written)) {
      var start = shown.length();
      var text = piece.text();
      var image = piece instanceof Piece.Emoji ? pictures.picture(text).orElse(null) : null;
      if (image == null) {
        shown.append(text);
      } else {
        shown.append(BLANK).append(NO_WIDTH.repeat(text.length() - 1));
        placed.add(new Placed(start, shown.length(), image));
      }
    }
    return new DraftText(written, shown.toString(), placed);
  }
}
