package dev.snug.client.ui.emoji;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// An emoji as large as the text around it wants it, standing a little below the line as letters do.
public final class EmojiPicture extends Region {

  private static final double ABOVE_LINE = 0.79;
  private static final double GAP = 1;

  private final double size;
  private final ImageView view;

  public EmojiPicture(Image image, double size) {
    this.size = size;
    this.view = new ImageView(image);
    view.setFitWidth(size);
    view.setFitHeight(size);
    view.setSmooth(true);
    getChildren().add(view);
    setMinSize(size + 2 * GAP, size);
    setMaxSize(size + 2 * GAP, size);
    setPrefSize(size + 2 * GAP, size);
  }

  @Override
  public double getBaselineOffset() {
    return Math.round(size * ABOVE_LINE);
  }

  @Override
  protected void layoutChildren() {
    view.relocate(GAP, 0);
  }
}
