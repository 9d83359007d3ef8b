package dev.snug.server.file;

import dev.snug.server.account.Callers;
import dev.snug.server.log.Appender;
import dev.snug.server.log.HeldFiles;
import dev.snug.server.log.Readers;
import dev.snug.server.room.Rooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where people bring and fetch files: puts the parts of this package together, and lets go of what nobody holds.
public final class FileDesk implements HttpDesk, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FileDesk.class);
  private static final long ROUND_EVERY = Duration.ofMinutes(1).toNanos();

  private final FileStore store;
  private final FileLimits limits;
  private final Rooms rooms;
  private final Appender appender;
  private final Clock clock;
  private final LongSupplier nanos;
  private final FileThreads threads = FileThreads.forContent();
  private final Partials partials;
  private final Completing completing;
  private final FileRequests requests;
  private final AtomicBoolean rounding = new AtomicBoolean();
  private volatile long roundAt;
  private volatile boolean hasFailed;
  private volatile long failedAt;

  /// @param nanos a clock that only goes forward, in nanoseconds
  public FileDesk(
      FileStore store, FileLimits limits, Callers callers, Rooms rooms, Appender appender, Readers readers, Clock clock,
      LongSupplier nanos) {
    this.store = store;
    this.limits = limits;
    this.rooms = rooms;
    this.appender = appender;
    this.clock = clock;
    this.nanos = nanos;
    this.partials = new Partials(store, limits, clock);
    this.completing =
        new Completing(store, partials, new Pictures(nanos), appender, threads, limits, clock);
    this.requests =
        new FileRequests(
            store, limits, new Gate(callers, readers, clock), partials, completing, appender, threads, clock, nanos);
    this.roundAt = nanos.getAsLong();
  }

  /// Finds what an earlier server left; before anybody asks.
  ///
  /// @throws IOException if the folder cannot be read
  public void start() throws IOException {
    partials.load();
    rounding.set(true);
    round(store.all());
  }

  @Override
  public FileLimits limits() {
    return limits;
  }

  @Override
  public boolean execute(Runnable task) {
    return threads.execute(task);
  }

  @Override
  public void ask(Asked asked, Caller caller) {
    requests.ask(asked, caller);
  }

  /// Lets go of what nobody holds any more, if there may be any. From any thread, now and then.
  public void tick() {
    var now = nanos.getAsLong();
    if (hasFailed && now - failedAt < ROUND_EVERY) {
      return;
    }
    hasFailed = false;
    if ((rooms.mayHaveLooseFiles() || now - roundAt > ROUND_EVERY || partials.isAnyOld())
        && rounding.compareAndSet(false, true)) {
      roundAt = now;
      var _ = threads.execute(partials::sweep);
      round(List.of());
    }
  }

  @Override
  public void close() {
    completing.close();
    threads.close();
  }

  private void round(List<String> lying) {
    var over = new FileRound.Over(this::delete, isAll -> {
      if (isAll) {
        rooms.noLooseFiles();
      }
      rounding.set(false);
    }, () -> {
      // On a full disk the next would fail as well.
      failedAt = nanos.getAsLong();
      hasFailed = true;
      rounding.set(false);
    });
    var round =
        new FileRound(store, new HeldFiles(), completing.coming(), lying, clock.millis(), over);
    if (!appender.submit(round)) {
      rounding.set(false);
    }
  }

  private void delete(List<Path> rest) {
    var isTaken = rest.isEmpty() || threads.execute(() -> {
      for (var each : rest) {
        try {
          Files.deleteIfExists(each);
        } catch (IOException e) {
          LOG.warn("what is left of a file is still there: {}", e.getMessage());
        }
      }
    });
    if (!isTaken) {
      LOG.warn("what is left of files goes when the house is opened again");
    }
  }
}
