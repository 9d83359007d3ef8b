package dev.snug.client.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Writing that goes on from line to line, with pictures and chips in it, and that can be marked.
///
/// A place in it is a number: each letter is one, and so is each picture and each chip.
public final class FlowText extends Region {

  private static final double ABOVE = 2;
  private static final double BELOW = 3;

  private final TextFlow flow = new TextFlow();
  private final Path mark = new Path();
  private final List<Bit> bits = new ArrayList<>();

  /// @param copied what is copied for it
  private record Bit(Node node, String copied) {

    int width() {
      return node instanceof Text ? copied.length() : 1;
    }
  }

  FlowText(String styleClass) {
    flow.getStyleClass().add(styleClass);
    flow.setCursor(Cursor.TEXT);
    mark.getStyleClass().add("selection-mark");
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    getChildren().addAll(mark, flow);
  }

  void add(Text text) {
    bits.add(new Bit(text, text.getText()));
    flow.getChildren().add(text);
  }

  /// @param copied what is copied for it
  void add(Node node, String copied) {
    bits.add(new Bit(node, copied));
    flow.getChildren().add(node);
  }

  /// Puts something behind the writing that is no part of it.
  public void trail(Node node) {
    flow.getChildren().add(node);
  }

  /// How many places it has.
  public int length() {
    return bits.stream().mapToInt(Bit::width).sum();
  }

  /// What is written between two places.
  public String text(int from, int to) {
    var out = new StringBuilder();
    var at = 0;
    for (var bit : bits) {
      var start = Math.max(from - at, 0);
      var end = Math.min(to - at, bit.width());
      if (start < end) {
        out.append(bit.node instanceof Text ? bit.copied.substring(start, end) : bit.copied);
      }
      at += bit.width();
    }
    return out.toString();
  }

  /// The place at a point of the scene: the first above it, the last below it.
  public int place(double sceneX, double sceneY) {
    var point = flow.sceneToLocal(sceneX, sceneY);
    if (point.getY() < 0) {
      return 0;
    }
    if (point.getY() > flow.getHeight()) {
      return length();
    }
    return Math.clamp(flow.getHitInfo(new Point2D(point.getX(), point.getY())).getInsertionIndex(), 0, length());
  }

  public void mark(int from, int to) {
    mark.getElements().setAll(flow.getRangeShape(from, to, true));
  }

  public void unmark() {
    mark.getElements().clear();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return snapSizeX(flow.prefWidth(-1));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return flow.prefHeight(width) + ABOVE + BELOW;
  }

  /// Whoever lays it out asks for its full height; to work it out a second time would cost as much again.
  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    flow.resizeRelocate(0, ABOVE, getWidth(), flow.prefHeight(getWidth()));
    mark.setLayoutY(ABOVE);
  }
}
