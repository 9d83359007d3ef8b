package dev.snug.client.ui.part;

import dev.snug.client.model.Movement;
import java.util.function.BooleanSupplier;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;

/// How things come and go; at once for somebody who wants less movement. Going takes two thirds of coming.
public final class Motion {

  private final BooleanSupplier isReduced;

  public Motion(BooleanSupplier isReduced) {
    this.isReduced = isReduced;
  }

  /// As this person wants it now, or as the system says.
  public static Motion of(ObservableValue<Movement> movement) {
    return new Motion(() -> switch (movement.getValue()) {
      case SYSTEM -> Platform.getPreferences().isReducedMotion();
      case FULL -> false;
      case LESS -> true;
    });
  }

  public boolean isReduced() {
    return isReduced.getAsBoolean();
  }

  /// Lets a node come in, rising by some pixels.
  public void come(Node node, double rise, Duration duration) {
    node.setOpacity(1);
    node.setTranslateY(0);
    if (!isReduced()) {
      var fade = new FadeTransition(duration, node);
      fade.setFromValue(0);
      fade.setToValue(1);
      var move = new TranslateTransition(duration, node);
      move.setFromY(rise);
      move.setToY(0);
      move.setInterpolator(Interpolator.EASE_OUT);
      new ParallelTransition(fade, move).play();
    }
  }

  /// Lets a node come in from the side.
  public void slide(Node node, double from, Duration duration) {
    node.setTranslateX(0);
    if (!isReduced()) {
      var move = new TranslateTransition(duration, node);
      move.setFromX(from);
      move.setToX(0);
      move.setInterpolator(Interpolator.EASE_OUT);
      move.play();
    }
  }

  /// Lets a node go, and does `then` when it is gone.
  public void go(Node node, Duration duration, Runnable then) {
    if (isReduced()) {
      then.run();
      return;
    }
    var fade = new FadeTransition(duration.multiply(2.0 / 3), node);
    fade.setToValue(0);
    fade.setOnFinished(_ -> then.run());
    fade.play();
  }
}
