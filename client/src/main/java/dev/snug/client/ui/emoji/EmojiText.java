package dev.snug.client.ui.emoji;

import dev.snug.client.ui.emoji.Piece.Emoji;
import dev.snug.client.ui.emoji.Piece.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Text with its emoji as pictures. What comes after the text can trail it in the same flow.
public final class EmojiText extends TextFlow {

  private static final double EM = 1.25;
  private static final double ALONE = 32;
  private static final int FEW = 3;

  private final List<Piece> pieces;

  /// @param fontSize of the words around the pictures
  /// @param styleClass of the words
  public EmojiText(EmojiPictures pictures, String text, double fontSize, String styleClass) {
    this.pieces = Piece.of(text).stream().map(each -> shown(pictures, each)).toList();
    getStyleClass().add("emoji-text");
    var size = isFewAlone() ? ALONE : Math.round(fontSize * EM);
    pieces.forEach(piece -> getChildren().add(node(pictures, piece, size, styleClass)));
  }

  /// How many places of the flow the text takes: each picture is one.
  public int length() {
    return pieces.stream().mapToInt(EmojiText::width).sum();
  }

  /// The text between two places of the flow.
  public String text(int from, int to) {
    var out = new StringBuilder();
    var at = 0;
    for (var piece : pieces) {
      var width = width(piece);
      var start = Math.max(from - at, 0);
      var end = Math.min(to - at, width);
      if (start < end) {
        out.append(piece instanceof Emoji ? piece.text() : piece.text().substring(start, end));
      }
      at += width;
    }
    return out.toString();
  }

  private boolean isFewAlone() {
    var emoji = pieces.stream().filter(Emoji.class::isInstance).count();
    return emoji > 0 && emoji <= FEW && pieces.stream().allMatch(each -> each instanceof Emoji || each.text().isBlank());
  }

  private static int width(Piece piece) {
    return piece instanceof Emoji ? 1 : piece.text().length();
  }

  /// What has no picture is shown as it is written.
  private static Piece shown(EmojiPictures pictures, Piece piece) {
    return piece instanceof Emoji(var text) && pictures.picture(text).isEmpty() ? new Words(text) : piece;
  }

  private static Node node(EmojiPictures pictures, Piece piece, double size, String styleClass) {
    return switch (piece) {
      case Emoji(var text) -> new EmojiPicture(pictures.picture(text).orElseThrow(), size);
      case Words(var text) -> words(text, styleClass);
    };
  }

  private static Text words(String text, String styleClass) {
    var words = new Text(text);
    words.getStyleClass().add(styleClass);
    return words;
  }
}
