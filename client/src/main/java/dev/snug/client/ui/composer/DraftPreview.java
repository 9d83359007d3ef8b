package dev.snug.client.ui.composer;

import dev.snug.client.ui.emoji.EmojiPictures;
import dev.snug.client.ui.emoji.EmojiText;
import dev.snug.client.ui.emoji.Piece;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The draft as the others will see it, shown while it holds emoji: a text field draws none on Linux.
final class DraftPreview extends Region {

  private static final double FONT = 14;
  private static final double MOST = 92;
  private static final int MOST_CHARACTERS = 2_000;

  private final EmojiPictures pictures;
  private final Rectangle clip = new Rectangle();
  private @Nullable EmojiText flow;

  DraftPreview(EmojiPictures pictures, ObservableValue<String> draft) {
    this.pictures = pictures;
    getStyleClass().add("draft-preview");
    setId("draft-preview");
    setMouseTransparent(true);
    setMinHeight(USE_PREF_SIZE);
    setClip(clip);
    managedProperty().bind(visibleProperty());
    draft.subscribe(this::show);
  }

  private void show(String draft) {
    var isShown = draft.length() <= MOST_CHARACTERS && holdsEmoji(draft);
    setVisible(isShown);
    flow = isShown ? new EmojiText(pictures, draft, FONT, "message-text") : null;
    if (flow == null) {
      getChildren().clear();
    } else {
      getChildren().setAll(flow);
    }
    requestLayout();
  }

  private static boolean holdsEmoji(String draft) {
    return Piece.mayHoldEmoji(draft) && Piece.of(draft).stream().anyMatch(Piece.Emoji.class::isInstance);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    var insets = getInsets();
    var inner = width - insets.getLeft() - insets.getRight();
    var height = flow == null ? 0 : Math.min(MOST, flow.prefHeight(inner));
    return insets.getTop() + height + insets.getBottom();
  }

  /// The end is what is being written, so the beginning gives way.
  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    if (flow != null) {
      var insets = getInsets();
      var width = getWidth() - insets.getLeft() - insets.getRight();
      var height = flow.prefHeight(width);
      flow.resizeRelocate(insets.getLeft(), getHeight() - insets.getBottom() - height, width, height);
    }
  }
}
