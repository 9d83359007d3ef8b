package dev.snug.client;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The beat in which the toolkit lays out and draws.
public final class Pulse {

  private static final long PATIENCE_SECONDS = 20;

  private Pulse() {}

  /// Waits until what was begun on the FX thread has been laid out, and what it put off to a later turn is done. Not to be
  /// called on the FX thread.
  public static void await() {
    var isPast = new CountDownLatch(1);
    Platform.runLater(() -> next(isPast::countDown));
    try {
      if (!isPast.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the toolkit stands still");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A timer is asked at the beginning of a pulse; the turn after it comes when the pulse is over.
  private static void next(Runnable then) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        stop();
        Platform.runLater(then);
      }
    }.start();
  }
}
