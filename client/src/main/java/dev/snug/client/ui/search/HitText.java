package dev.snug.client.ui.search;

import dev.snug.client.ui.emoji.EmojiPictures;
import dev.snug.client.ui.emoji.EmojiText;
import dev.snug.client.ui.emoji.Piece;
import dev.snug.client.ui.emoji.Piece.Emoji;
import dev.snug.shared.search.Occurrence;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;

/// Writing in which what was looked for is lit up. Its emoji are pictures.
final class HitText extends Region {

  private static final double SIZE = 13;
  private static final double EDGE = 1;

  private final EmojiPictures pictures;
  private final List<Piece> pieces;
  private final List<Occurrence> hits;
  private final EmojiText flow;
  private final Path lit = new Path();

  HitText(EmojiPictures pictures, String text, List<Occurrence> hits) {
    this.pictures = pictures;
    this.pieces = Piece.of(text);
    this.hits = hits;
    this.flow = new EmojiText(pictures, text, SIZE, "result-text");
    lit.getStyleClass().add("search-lit");
    lit.setManaged(false);
    lit.setMouseTransparent(true);
    getChildren().addAll(lit, flow);
  }

  /// How many places are lit.
  int hits() {
    return hits.size();
  }

  /// Where a letter of the text stands in the flow, in which each picture is one letter.
  private int place(int index) {
    var done = 0;
    var place = 0;
    for (var piece : pieces) {
      var length = piece.text().length();
      if (index < done + length || length == 0) {
        return place + (isPicture(piece) ? 0 : index - done);
      }
      done += length;
      place += isPicture(piece) ? 1 : length;
    }
    return place;
  }

  private boolean isPicture(Piece piece) {
    return piece instanceof Emoji(var text) && pictures.picture(text).isPresent();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return flow.prefWidth(-1);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return flow.prefHeight(width) + 2 * EDGE;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    flow.resizeRelocate(0, EDGE, getWidth(), flow.prefHeight(getWidth()));
    lit.setLayoutY(EDGE);
    lit.getElements().clear();
    hits.forEach(each -> lit.getElements().addAll(flow.getRangeShape(place(each.from()), place(each.to()), false)));
  }
}
