package dev.snug.server.file;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The few threads that touch the content of files, a piece at a time, so that a large file does not keep out the others.
final class FileThreads implements AutoCloseable {

  private static final int THREADS = 4;
  /// A transfer has one piece waiting at most, so that this is the number of transfers and some.
  private static final int WAITING = 512;
  private static final Duration LAST = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(FileThreads.class);

  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          THREADS, THREADS, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("snug-file-", 1).factory());

  FileThreads() {
    executor.allowCoreThreadTimeOut(true);
  }

  /// Whether it will be done; if not, too much waits. From any thread, never blocks.
  boolean execute(Runnable task) {
    try {
      executor.execute(() -> carryOut(task));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void carryOut(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("a fault of ours with a file", e);
    }
  }
}
