package dev.snug.server.file;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Threads for what takes its time with files, and what waits for them, bounded. Those that touch content do a piece at a
/// time, so that a large file does not keep out the others; pictures have one of their own.
final class FileThreads implements AutoCloseable {

  private static final int CONTENT_THREADS = 4;
  /// A transfer has one piece waiting at most, so that this is the number of transfers and some.
  private static final int CONTENT_WAITING = 512;
  /// Each takes seconds at worst, and its sender waits.
  private static final int PICTURES_WAITING = 16;
  private static final Duration LAST = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(FileThreads.class);

  private final ThreadPoolExecutor executor;

  private FileThreads(int threads, int waiting, String name) {
    this.executor =
        new ThreadPoolExecutor(
            threads, threads, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().name(name, 1).factory());
    executor.allowCoreThreadTimeOut(true);
  }

  static FileThreads forContent() {
    return new FileThreads(CONTENT_THREADS, CONTENT_WAITING, "snug-file-");
  }

  static FileThreads forPictures() {
    return new FileThreads(1, PICTURES_WAITING, "snug-picture-");
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
