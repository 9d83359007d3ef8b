package dev.snug.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.server.log.Appender;
import dev.snug.server.log.ReadMarkers;
import dev.snug.server.log.Readers;
import dev.snug.server.log.RoomLog;
import dev.snug.server.log.SqliteFile;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.room.Rooms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of counting when the readers have too much to do.
class CountsTest {

  @TempDir
  private Path data;

  @Test
  void whatTheReadersDoNotTakeWaitsForTheNextRound() throws IOException, InterruptedException {
    var file = SqliteFile.open(data);
    var log = new RoomLog();
    var busy = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    try (var readers = new Readers(file);
        var appender = new Appender(
            file.writing(SqliteFile.ANY_SIZE), 100, 100_000, new Rooms(log, Clock.systemUTC(), false), Runnable::run,
            () -> {})) {
      var counts = new Counts(readers, appender, log, new ReadMarkers(), new Attendance());
      appender.start();
      while (readers.submit(new Waiting(busy, done))) {
        // Until no more fits in.
      }

      assertThat(isWaitingAfter(appender, counts, () -> counts.ofRoom("u1", "lobby"))).isTrue();
      assertThat(isWaitingAfter(appender, counts, counts::goOn)).as("they are still busy").isTrue();

      busy.countDown();
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(isWaitingAfter(appender, counts, counts::goOn)).isFalse();
    }
  }

  /// On the writer thread, whose the counts are.
  private static boolean isWaitingAfter(Appender appender, Counts counts, Runnable what) throws StorageFailure {
    return appender.call(_ -> {
      what.run();
      return counts.isWaiting();
    });
  }

  /// Keeps a reader busy until it may go on.
  private record Waiting(CountDownLatch until, CountDownLatch done) implements Readers.Reading {

    @Override
    public void read(Transaction snapshot) throws StorageFailure {
      try {
        if (until.await(10, TimeUnit.SECONDS)) {
          done.countDown();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void notRead(StorageFailure failure) {
      throw new AssertionError(failure);
    }
  }
}
