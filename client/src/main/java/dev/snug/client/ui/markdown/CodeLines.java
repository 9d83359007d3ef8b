package dev.snug.client.ui.markdown;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The lines of a code block. They are never broken: what is too long for the block is moved sideways, with the mouse, or
/// with the arrow keys when the keyboard is at the message.
public final class CodeLines extends Region {

  private static final double STEP = 48;
  private static final double BAR = 12;

  private final FlowText flow;
  private final Pane view;
  private final ScrollBar bar = new ScrollBar();
  private final Rectangle clip = new Rectangle();

  CodeLines(FlowText flow) {
    this.flow = flow;
    this.view = new Pane(flow);
    getStyleClass().add("code-body");
    setMinWidth(0);
    flow.setManaged(false);
    view.setClip(clip);
    bar.setOrientation(Orientation.HORIZONTAL);
    bar.getStyleClass().add("code-bar");
    bar.setFocusTraversable(false);
    bar.setVisible(false);
    bar.valueProperty().subscribe(this::requestLayout);
    // Whoever moves the bar marks no words.
    bar.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    getChildren().addAll(view, bar);
  }

  /// Moves the code in a row of the timeline sideways.
  ///
  /// @param steps how far, to the right for positive ones
  /// @return whether there is any that is too long
  public static boolean move(Node row, int steps) {
    var isAny = false;
    for (var each : row.lookupAll(".code-body")) {
      isAny |= each instanceof CodeLines lines && lines.scrollBy(steps * STEP);
    }
    return isAny;
  }

  private void scrolled(ScrollEvent event) {
    if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) && scrollBy(-event.getDeltaX())) {
      event.consume();
    }
  }

  private boolean scrollBy(double pixels) {
    if (bar.isVisible()) {
      bar.setValue(Math.clamp(bar.getValue() + pixels, 0, bar.getMax()));
    }
    return bar.isVisible();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + flow.prefWidth(-1) + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    var bar = width >= 0 && tooLong(inner(width)) > 0 ? BAR : 0;
    return snappedTopInset() + flow.prefHeight(flow.prefWidth(-1)) + bar + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    var width = inner(getWidth());
    var whole = Math.max(width, flow.prefWidth(-1));
    var height = flow.prefHeight(whole);
    var over = tooLong(width);
    bar.setVisible(over > 0);
    bar.setMax(over);
    bar.setVisibleAmount(over * width / whole);
    if (bar.getValue() > over) {
      bar.setValue(over);
    }
    clip.setWidth(width);
    clip.setHeight(height);
    view.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, height);
    flow.resizeRelocate(-Math.rint(bar.getValue()), 0, whole, height);
    bar.resizeRelocate(snappedLeftInset(), snappedTopInset() + height, width, BAR);
  }

  private double inner(double width) {
    return Math.max(0, width - snappedLeftInset() - snappedRightInset());
  }

  private double tooLong(double width) {
    return Math.max(0, flow.prefWidth(-1) - width);
  }
}
