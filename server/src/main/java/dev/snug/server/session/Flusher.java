package dev.snug.server.session;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes to clients: it walks the outboxes that have news. What an outbox gathers until its turn
/// leaves in one write, so the more there is to do the less each frame costs.
public final class Flusher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Flusher.class);

  private final ConcurrentLinkedQueue<Outbox> news = new ConcurrentLinkedQueue<>();
  private final Thread thread = Thread.ofPlatform().name("snug-flusher").unstarted(this::run);
  private volatile boolean resting;
  private volatile boolean closed;

  public void start() {
    thread.start();
  }

  /// The outbox gets its turn. From any thread.
  void add(Outbox outbox) {
    news.add(outbox);
    if (resting) {
      LockSupport.unpark(thread);
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      var outbox = news.poll();
      if (outbox == null) {
        rest();
      } else {
        flush(outbox);
      }
    }
  }

  private void rest() {
    resting = true;
    if (news.isEmpty() && !closed) {
      LockSupport.park(this);
    }
    resting = false;
  }

  private static void flush(Outbox outbox) {
    try {
      outbox.flush();
    } catch (RuntimeException e) {
      LOG.error("a connection could not be written to", e);
      outbox.abandon();
    }
  }
}
