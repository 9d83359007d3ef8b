package dev.snug.client.ui.timeline;

import dev.snug.client.ui.emoji.EmojiText;
import dev.snug.client.ui.part.Ui;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/// The text of a message, which can be marked and copied.
final class MessageText extends Region {

  private static final double FONT = 14;
  private static final double ABOVE = 2;
  private static final double BELOW = 3;
  private static final double STATE_GAP = 8;

  private final EmojiText flow;
  private final String text;
  private final Path mark = new Path();
  private final Selection selection;
  private int from;
  private int to;

  /// @param styleClass of the words
  /// @param trailing what comes behind them
  MessageText(Ui ui, String text, String styleClass, @Nullable HBox trailing, Selection selection) {
    this.text = text;
    this.selection = selection;
    this.flow = new EmojiText(ui.emoji(), text, FONT, styleClass);
    flow.setCursor(Cursor.TEXT);
    mark.getStyleClass().add("selection-mark");
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    getChildren().addAll(mark, flow);
    if (trailing != null) {
      trailing.setPadding(new Insets(0, 0, 0, STATE_GAP));
      flow.getChildren().add(trailing);
    }
    flow.setOnMousePressed(this::press);
    flow.setOnMouseDragged(this::drag);
    flow.setOnContextMenuRequested(event -> showMenu(ui, event));
  }

  /// What is marked; all of it if nothing is.
  String copied() {
    return from == to ? text : flow.text(Math.min(from, to), Math.max(from, to));
  }

  boolean isMarked() {
    return from != to;
  }

  void unmark() {
    from = 0;
    to = 0;
    mark.getElements().clear();
  }

  private void press(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    selection.take(this);
    from = place(event);
    to = from;
    if (event.getClickCount() > 1) {
      from = 0;
      to = flow.length();
    }
    drawMark();
  }

  private void drag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      to = place(event);
      drawMark();
    }
  }

  private int place(MouseEvent event) {
    var hit = flow.getHitInfo(new Point2D(event.getX(), event.getY()));
    return Math.clamp(hit.getInsertionIndex(), 0, flow.length());
  }

  private void drawMark() {
    mark.getElements().setAll(flow.getRangeShape(Math.min(from, to), Math.max(from, to), true));
  }

  private void showMenu(Ui ui, ContextMenuEvent event) {
    selection.take(this);
    selection.menu(ui).show(flow, event.getScreenX(), event.getScreenY());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return flow.prefHeight(width) + ABOVE + BELOW;
  }

  @Override
  protected void layoutChildren() {
    flow.resizeRelocate(0, ABOVE, getWidth(), flow.prefHeight(getWidth()));
    mark.setLayoutY(ABOVE);
  }
}
