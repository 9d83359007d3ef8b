package dev.snug.server.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits for the writer thread, in order, bounded in number and bytes. Any thread may put.
final class Inbox {

  /// Half of what a commit takes: one commit less is worth it.
  private static final Duration GATHERING = Duration.ofNanos(150_000);

  /// What is let be heard at once has to fit into an outbox, however its characters are written.
  private static final long BATCH_BYTES = 256 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final ArrayDeque<Work> waiting = new ArrayDeque<>();
  private final int mostWorks;
  private final long mostBytes;
  private long bytes;
  private int gathering = 1;
  private boolean closed;

  Inbox(int mostWorks, long mostBytes) {
    this.mostWorks = mostWorks;
    this.mostBytes = mostBytes;
  }

  /// Whether there was room for it.
  boolean put(Work work) {
    return put(work, mostWorks, mostBytes);
  }

  /// Puts only into the first half, so that fleeting things never keep lasting ones out.
  boolean putFleeting(Work work) {
    return put(work, mostWorks / 2, mostBytes / 2);
  }

  /// Puts whether there is room or not: for works of which a connection has a few at most.
  boolean putAlways(Work work) {
    return put(work, Integer.MAX_VALUE, Long.MAX_VALUE);
  }

  /// The next works, waiting for the first; empty when nothing will come any more. Together they are no larger than
  /// [#BATCH_BYTES], unless the first alone is.
  ///
  /// @param expected as many as are likely to come together: for these it waits [#GATHERING] longer
  List<Work> take(int most, int expected) throws InterruptedException {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        news.await();
      }
      gather(Math.min(most, expected));
      return batch(most);
    } finally {
      lock.unlock();
    }
  }

  /// Whether nothing comes for so long.
  boolean isQuiet(Duration atLeast) throws InterruptedException {
    lock.lock();
    try {
      for (var left = atLeast.toNanos(); left > 0 && waiting.isEmpty() && !closed; ) {
        left = news.awaitNanos(left);
      }
      return waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /// Takes nothing more; what waits is still to be taken.
  void close() {
    lock.lock();
    try {
      closed = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void gather(int expected) throws InterruptedException {
    gathering = expected;
    for (var left = GATHERING.toNanos(); left > 0 && waiting.size() < expected && !closed; ) {
      left = news.awaitNanos(left);
    }
    gathering = 1;
  }

  private List<Work> batch(int most) {
    var batch = new ArrayList<Work>(Math.min(most, waiting.size()));
    var batchBytes = 0L;
    for (var work = waiting.peek(); work != null && batch.size() < most; work = waiting.peek()) {
      batchBytes += work.bytes();
      if (batchBytes > BATCH_BYTES && !batch.isEmpty()) {
        break;
      }
      bytes -= work.bytes();
      batch.add(waiting.remove());
    }
    return batch;
  }

  private boolean put(Work work, int most, long bytesMost) {
    lock.lock();
    try {
      if (closed || waiting.size() >= most || bytes + work.bytes() > bytesMost) {
        return false;
      }
      bytes += work.bytes();
      waiting.add(work);
      if (waiting.size() == 1 || waiting.size() >= gathering) {
        news.signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }
}
