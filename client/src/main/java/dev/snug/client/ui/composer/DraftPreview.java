package dev.snug.client.ui.composer;

import dev.snug.client.ui.emoji.EmojiPictures;
import dev.snug.client.ui.emoji.EmojiText;
import dev.snug.client.ui.emoji.Piece;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The lines of the draft that hold emoji, as the others will see them: a text field draws no emoji on Linux.
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
    var lines = draft.length() > MOST_CHARACTERS ? "" : linesWithEmoji(draft);
    setVisible(!lines.isEmpty());
    flow = lines.isEmpty() ? null : new EmojiText(pictures, lines, FONT, "preview-text");
    if (flow == null) {
      getChildren().clear();
    } else {
      getChildren().setAll(flow);
    }
    requestLayout();
  }

  private static String linesWithEmoji(String draft) {
    return draft.lines().filter(DraftPreview::holdsEmoji).collect(Collectors.joining("\n"));
  }

  private static boolean holdsEmoji(String line) {
    return Piece.of(line).stream().anyMatch(Piece.Emoji.class::isInstance);
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
