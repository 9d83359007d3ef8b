package dev.snug.client.connection;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What waits for the thread of a [ServerConnection]: what the socket's threads have heard, and what the app wants done.
/// The first wait when too much is waiting, so that less is read from the socket; the second never wait, for one of them
/// is the FX thread.
final class LineQueue {

  private static final int HEARD = 1_000;
  private static final int TASKS = 10_000;

  private final BlockingQueue<LineEvent> events = new LinkedBlockingQueue<>();
  private final Semaphore heard = new Semaphore(HEARD);
  private final Semaphore tasks = new Semaphore(TASKS);

  /// Hands over what a socket's thread has heard; waits as long as too much is waiting already.
  void hear(LineEvent event) {
    try {
      heard.acquire();
      events.add(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Hands over a task; never waits.
  ///
  /// @throws RejectedExecutionException if more are waiting than a person can bring about
  void execute(Runnable task) {
    if (!tasks.tryAcquire()) {
      throw new RejectedExecutionException("the line's thread does not come to its tasks");
    }
    events.add(new LineEvent.Task(task));
  }

  /// Lets the thread look around.
  void wake() {
    events.add(new LineEvent.Wake());
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  /// The next event, or null if there is none within that time.
  @Nullable LineEvent poll(long millis) throws InterruptedException {
    var event = events.poll(millis, TimeUnit.MILLISECONDS);
    switch (event) {
      case null -> {}
      case LineEvent.Wake _ -> {}
      case LineEvent.Task _ -> tasks.release();
      case LineEvent.Opened _, LineEvent.NotOpened _, LineEvent.Text _, LineEvent.Pong _, LineEvent.Closed _ ->
          heard.release();
    }
    return event;
  }

  /// Does the tasks that are still waiting: what a person did last is done, even if they close the app right behind it.
  void finish() {
    for (var event = events.poll(); event != null; event = events.poll()) {
      if (event instanceof LineEvent.Task(var what)) {
        what.run();
      }
    }
  }
}
