package dev.snug.client.control;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/// The one way from other threads onto the FX thread, in order. It empties itself once a pulse, not once a letter, and at
/// most [#AT_ONCE] letters of it, so that a flood of news leaves the window time to paint. When it is full, the sender
/// waits: then less is read from the socket, and in the end the house lets this client catch up later.
public final class FxMailbox {

  private static final int CAPACITY = 10_000;
  private static final int AT_ONCE = 500;

  private final BlockingQueue<Runnable> letters = new ArrayBlockingQueue<>(CAPACITY);
  private final AtomicBoolean called = new AtomicBoolean();

  /// Runs `letter` on the FX thread, after all that were posted before. Never called on the FX thread.
  public void post(Runnable letter) {
    try {
      letters.put(letter);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    call();
  }

  private void call() {
    if (called.compareAndSet(false, true)) {
      Platform.runLater(this::empty);
    }
  }

  private void empty() {
    called.set(false);
    for (var i = 0; i < AT_ONCE; i++) {
      var letter = letters.poll();
      if (letter == null) {
        return;
      }
      letter.run();
    }
    call();
  }
}
