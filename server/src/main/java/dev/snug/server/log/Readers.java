package dev.snug.server.log;

import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The few threads that read the store beside the writer, each with a connection of its own while it reads.
public final class Readers implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int WAITING = 512;
  private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

  private final ArrayBlockingQueue<Transaction> connections = new ArrayBlockingQueue<>(THREADS);
  private final ThreadPoolExecutor executor;

  /// @throws StorageFailure if the store cannot be opened for reading
  public Readers(SqliteFile file) throws StorageFailure {
    for (int i = 0; i < THREADS; i++) {
      connections.add(file.reading());
    }
    this.executor =
        new ThreadPoolExecutor(
            THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("snug-reader-", 1).factory());
  }

  /// Something to read, on a reader's thread, all of it as of one moment.
  public interface Reading {
    void read(Transaction snapshot) throws StorageFailure;

    void notRead(StorageFailure failure);
  }

  /// Whether it will be read; if not, too much waits. From any thread, never blocks.
  public boolean submit(Reading reading) {
    try {
      executor.execute(() -> carryOut(reading));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(1, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var idle = new ArrayList<Transaction>();
    connections.drainTo(idle);
    for (var each : idle) {
      try (each) {
        each.rollback();
      } catch (StorageFailure e) {
        LOG.warn("closing a reader: {}", e.getMessage());
      }
    }
  }

  private void carryOut(Reading reading) {
    var snapshot = connections.poll();
    if (snapshot == null) {
      throw new IllegalStateException("more readers than connections");
    }
    try {
      reading.read(snapshot);
      // There is nothing to keep; but undoing would forget the prepared statements as well.
      snapshot.commit();
    } catch (StorageFailure e) {
      LOG.warn("not read: {}", e.getMessage());
      giveUp(snapshot);
      reading.notRead(e);
    } catch (RuntimeException e) {
      LOG.error("a fault of ours while reading", e);
      giveUp(snapshot);
      reading.notRead(new StorageFailure(StorageFailure.Why.FAILED, "a fault of the server", e));
    } finally {
      connections.add(snapshot);
    }
  }

  /// Or the next reading would see the house as it was then.
  private static void giveUp(Transaction snapshot) {
    try {
      snapshot.rollback();
    } catch (StorageFailure e) {
      LOG.warn("a reader's snapshot is still there: {}", e.getMessage());
    }
  }
}
