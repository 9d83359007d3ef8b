package dev.snug.server.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries what stands in SQLite's write-ahead log over into the file (a checkpoint, sqlite.org/wal.html), beside the
/// writer instead of within its commits: nearly all of it on a thread and connection of its own, and then the little that
/// was written meanwhile on the writer's, so that the log begins anew and stays small.
final class Checkpoints implements AutoCloseable {

  /// With one post to a commit these make some twenty megabytes, with many a tenth of that.
  private static final int EVERY_ROWS = 4_000;

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  private final Connection connection;
  private final Thread thread = Thread.ofPlatform().name("snug-checkpoints").daemon().unstarted(this::run);
  private int rows;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.NOT_DUE);

  private enum Stage {
    NOT_DUE,
    DUE,
    /// All but the newest is in the file.
    NEARLY_DONE,
    CLOSED
  }

  Checkpoints(Connection connection) {
    this.connection = connection;
  }

  void start() {
    thread.start();
  }

  /// The writer has committed so many rows, on this connection. On the writer thread.
  void committed(Connection writing, int more) {
    rows += more;
    if (stage.get() == Stage.NEARLY_DONE) {
      carryOver(writing);
      stage.compareAndSet(Stage.NEARLY_DONE, Stage.NOT_DUE);
    }
    if (rows >= EVERY_ROWS && stage.compareAndSet(Stage.NOT_DUE, Stage.DUE)) {
      rows = 0;
      LockSupport.unpark(thread);
    }
  }

  @Override
  public void close() {
    stage.set(Stage.CLOSED);
    LockSupport.unpark(thread);
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (connection) {
      while (stage.get() != Stage.CLOSED) {
        if (stage.get() == Stage.DUE) {
          carryOver(connection);
          stage.compareAndSet(Stage.DUE, Stage.NEARLY_DONE);
        } else {
          LockSupport.park(this);
        }
      }
    } catch (SQLException e) {
      LOG.warn("closing: {}", e.getMessage());
    }
  }

  /// As far as that is possible now: the next time carries over what this one did not.
  private static void carryOver(Connection connection) {
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
    } catch (SQLException e) {
      LOG.warn("no checkpoint: {}", e.getMessage());
    }
  }
}
