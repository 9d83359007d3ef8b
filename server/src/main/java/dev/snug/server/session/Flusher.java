package dev.snug.server.session;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whoever fills outboxes writes them too, once it is done: a burst of work puts all it has to say into outboxes, and then
/// each of these leaves in one write, so the more there is to do the less each frame costs. When many have news, a second
/// thread writes some of them.
public final class Flusher implements AutoCloseable {

  /// From so many outboxes on it pays to wake somebody.
  private static final int SHARED_FROM = 16;

  private static final Logger LOG = LoggerFactory.getLogger(Flusher.class);

  /// The outboxes with news of the burst that this thread is in.
  private static final ScopedValue<ArrayDeque<Outbox>> NEWS = ScopedValue.newInstance();

  private final ConcurrentLinkedQueue<Outbox> shared = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<ByteBuffer> spaces = new ConcurrentLinkedQueue<>();
  private final Thread helper = Thread.ofPlatform().name("snug-flusher").unstarted(this::help);
  private volatile boolean closed;

  public void start() {
    helper.start();
  }

  /// Runs `work` and then writes what it put into outboxes; a burst within another belongs to that. From any thread.
  public void burst(Runnable work) {
    if (NEWS.isBound()) {
      work.run();
    } else {
      var news = new ArrayDeque<Outbox>();
      ScopedValue.where(NEWS, news).run(() -> run(work, news));
    }
  }

  /// The outbox gets its turn at the end of this thread's burst, or now if there is none.
  void add(Outbox outbox) {
    if (NEWS.isBound()) {
      NEWS.get().add(outbox);
    } else {
      burst(() -> add(outbox));
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(helper);
    try {
      helper.join(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void help() {
    while (!closed) {
      burst(() -> flush(shared));
      if (shared.isEmpty()) {
        LockSupport.park(this);
      }
    }
  }

  private void run(Runnable work, ArrayDeque<Outbox> news) {
    try {
      work.run();
    } finally {
      if (news.size() >= SHARED_FROM) {
        shared.addAll(news);
        news.clear();
        LockSupport.unpark(helper);
        flush(shared);
      }
      // Writing may bring further news of the same outboxes.
      flush(news);
    }
  }

  private void flush(Queue<Outbox> news) {
    var outbox = news.poll();
    if (outbox == null) {
      return;
    }
    var free = spaces.poll();
    var space = free == null ? ByteBuffer.allocateDirect(Outbox.WRITE_BYTES) : free;
    for (; outbox != null; outbox = news.poll()) {
      flush(outbox, space);
    }
    spaces.add(space);
  }

  private static void flush(Outbox outbox, ByteBuffer space) {
    try {
      outbox.flush(space);
    } catch (RuntimeException e) {
      LOG.error("a connection could not be written to", e);
      outbox.abandon();
    }
  }
}
