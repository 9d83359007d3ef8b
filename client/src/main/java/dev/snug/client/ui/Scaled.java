package dev.snug.client.ui;

import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Shows its content larger or smaller, laid out as if the window were smaller or larger: text, pictures and spaces alike.
/// What pops up over the window is scaled with it.
final class Scaled extends Region {

  private final Node content;
  private final ObservableDoubleValue factor;
  private final Scale scale = new Scale();

  Scaled(Node content, ObservableDoubleValue factor) {
    this.content = content;
    this.factor = factor;
    factor.subscribe(_ -> {
      scale.setX(factor.get());
      scale.setY(factor.get());
      requestLayout();
    });
    content.getTransforms().add(scale);
    getChildren().add(content);
  }

  /// Scales the menus, tooltips and other popups of a window for as long as it is shown.
  void followPopups(Window window) {
    ListChangeListener<Window> listener = change -> {
      while (change.next()) {
        change.getAddedSubList().stream()
            .filter(PopupWindow.class::isInstance)
            .map(PopupWindow.class::cast)
            .filter(popup -> isOf(popup, window))
            .forEach(this::scale);
      }
    };
    window.showingProperty().subscribe(isShowing -> {
      Window.getWindows().removeListener(listener);
      if (isShowing) {
        Window.getWindows().addListener(listener);
      }
    });
  }

  private void scale(PopupWindow popup) {
    // The root itself has the size of the popup's window, which grows with what is in the root.
    popup.getScene().getRoot().getChildrenUnmodifiable().stream()
        .filter(each -> !each.getTransforms().contains(scale))
        .forEach(each -> each.getTransforms().add(scale));
  }

  private static boolean isOf(PopupWindow popup, Window window) {
    var owner = popup.getOwnerWindow();
    return window.equals(owner) || (owner instanceof PopupWindow other && isOf(other, window));
  }

  @Override
  public Orientation getContentBias() {
    return content.getContentBias();
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(height < 0 ? height : height / factor.get()) * factor.get();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width < 0 ? width : width / factor.get()) * factor.get();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
  }
}
