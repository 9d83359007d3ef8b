package dev.snug.server.transport;

import dev.snug.server.session.Timing;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes round all connections now and then: one timer for every deadline there is.
final class Sweep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private final Doorman doorman;
  private final Timing timing;
  private final LongSupplier nanos;
  private final Runnable alongside;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("snug-sweep").factory());

  /// @param alongside what else is to be done at each tick
  Sweep(Doorman doorman, Timing timing, LongSupplier nanos, Runnable alongside) {
    this.doorman = doorman;
    this.timing = timing;
    this.nanos = nanos;
    this.alongside = alongside;
  }

  void start() {
    var tick = timing.tick().toMillis();
    var _ = timer.scheduleAtFixedRate(this::round, tick, tick, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void round() {
    try {
      var now = nanos.getAsLong();
      for (var line : doorman.lines()) {
        line.sweep(timing, now);
      }
      alongside.run();
    } catch (RuntimeException e) {
      LOG.error("a fault of ours while going round the connections", e);
    }
  }
}
