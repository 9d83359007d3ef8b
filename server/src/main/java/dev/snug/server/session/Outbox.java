package dev.snug.server.session;

import dev.snug.shared.protocol.Limits;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What waits to be sent to one client, bounded in frames and bytes; one write at a time is under way and takes all that
/// waits. Safe for use by several threads.
public final class Outbox {

  /// What one write takes at most, so that one client's pages do not keep the others waiting.
  private static final int WRITE_BYTES = 128 * 1024;

  private final Wire wire;
  private final Flusher flusher;
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private int bytesUnderWay;
  private boolean scheduled;
  private boolean shut;
  private @Nullable Runnable emptied;

  public Outbox(Wire wire, Flusher flusher) {
    this.wire = wire;
    this.flusher = flusher;
  }

  /// Takes a finished frame. When there is no room, all that waits is thrown away and nothing is taken any more but
  /// the goodbye: the client will come back and ask for what it missed.
  ///
  /// @return false at the moment of running over; true before and after
  public boolean offer(byte[] frame) {
    lock.lock();
    try {
      if (shut) {
        return true;
      }
      if (waiting.size() >= Limits.OUTBOX_FRAMES || isOver(Limits.OUTBOX_BYTES, frame)) {
        shut = true;
        clear();
        return false;
      }
      add(frame);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Takes a frame that may be missed, if the outbox is less than half full.
  public void offerFleeting(byte[] frame) {
    lock.lock();
    try {
      if (!shut && waiting.size() < Limits.OUTBOX_FRAMES / 2 && !isOver(Limits.OUTBOX_BYTES / 2, frame)) {
        add(frame);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Takes the goodbye, whatever waits.
  public void offerLast(byte[] frame) {
    lock.lock();
    try {
      shut = true;
      add(frame);
    } finally {
      lock.unlock();
    }
  }

  /// Whether a large answer had better wait.
  boolean isHalfFull() {
    lock.lock();
    try {
      return waiting.size() >= Limits.OUTBOX_FRAMES / 2 || waitingBytes + bytesUnderWay >= Limits.OUTBOX_BYTES / 2;
    } finally {
      lock.unlock();
    }
  }

  /// Takes nothing more; `then` runs once all that waits has left.
  public void finish(Runnable then) {
    lock.lock();
    try {
      shut = true;
      if (bytesUnderWay > 0 || !waiting.isEmpty()) {
        emptied = then;
        return;
      }
    } finally {
      lock.unlock();
    }
    then.run();
  }

  /// Forgets everything; nobody listens any more.
  public void abandon() {
    lock.lock();
    try {
      shut = true;
      clear();
    } finally {
      lock.unlock();
    }
  }

  /// Writes what waits, if no write is under way. On the flusher's thread.
  void flush() {
    ByteBuffer next;
    lock.lock();
    try {
      scheduled = false;
      if (bytesUnderWay > 0 || waiting.isEmpty()) {
        return;
      }
      next = gather();
      bytesUnderWay = next.remaining();
    } finally {
      lock.unlock();
    }
    wire.write(next, this::written);
  }

  private void written() {
    Runnable then = null;
    lock.lock();
    try {
      bytesUnderWay = 0;
      if (!waiting.isEmpty()) {
        schedule();
      } else {
        then = emptied;
        emptied = null;
      }
    } finally {
      lock.unlock();
    }
    if (then != null) {
      then.run();
    }
  }

  private ByteBuffer gather() {
    var first = waiting.element();
    if (waiting.size() == 1 || first.length >= WRITE_BYTES) {
      waiting.remove();
      waitingBytes -= first.length;
      return ByteBuffer.wrap(first);
    }
    var all = ByteBuffer.allocate((int) Math.min(WRITE_BYTES, waitingBytes));
    for (var frame = waiting.peek(); frame != null && frame.length <= all.remaining(); frame = waiting.peek()) {
      all.put(waiting.remove());
      waitingBytes -= frame.length;
    }
    return all.flip();
  }

  private boolean isOver(int mostBytes, byte[] frame) {
    return waitingBytes + bytesUnderWay + frame.length > mostBytes;
  }

  private void add(byte[] frame) {
    waiting.add(frame);
    waitingBytes += frame.length;
    if (bytesUnderWay == 0) {
      schedule();
    }
  }

  private void schedule() {
    if (!scheduled) {
      scheduled = true;
      flusher.add(this);
    }
  }

  private void clear() {
    waiting.clear();
    waitingBytes = 0;
  }
}
