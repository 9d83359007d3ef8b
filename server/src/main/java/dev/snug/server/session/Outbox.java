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
  static final int WRITE_BYTES = 128 * 1024;

  private final Wire wire;
  private final Flusher flusher;
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
  private final Runnable written = this::written;
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
    boolean isNews;
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
      isNews = add(frame);
    } finally {
      lock.unlock();
    }
    schedule(isNews);
    return true;
  }

  /// Takes a frame that may be missed, if the outbox is less than half full.
  public void offerFleeting(byte[] frame) {
    var isNews = false;
    lock.lock();
    try {
      if (!shut && waiting.size() < Limits.OUTBOX_FRAMES / 2 && !isOver(Limits.OUTBOX_BYTES / 2, frame)) {
        isNews = add(frame);
      }
    } finally {
      lock.unlock();
    }
    schedule(isNews);
  }

  /// Takes the goodbye, whatever waits.
  public void offerLast(byte[] frame) {
    boolean isNews;
    lock.lock();
    try {
      shut = true;
      isNews = add(frame);
    } finally {
      lock.unlock();
    }
    schedule(isNews);
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

  /// Writes what waits, if no write is under way.
  ///
  /// @param space of at least [#WRITE_BYTES], in which to put together what leaves
  void flush(ByteBuffer space) {
    ByteBuffer next;
    lock.lock();
    try {
      scheduled = false;
      if (bytesUnderWay > 0 || waiting.isEmpty()) {
        return;
      }
      next = gather(space);
      bytesUnderWay = next.remaining();
    } finally {
      lock.unlock();
    }
    wire.write(next, written);
  }

  private void written() {
    Runnable then = null;
    var isNews = false;
    lock.lock();
    try {
      bytesUnderWay = 0;
      if (waiting.isEmpty()) {
        then = emptied;
        emptied = null;
      } else {
        isNews = isFirstNews();
      }
    } finally {
      lock.unlock();
    }
    schedule(isNews);
    if (then != null) {
      then.run();
    }
  }

  private ByteBuffer gather(ByteBuffer space) {
    if (waiting.element().length > WRITE_BYTES) {
      var large = waiting.remove();
      waitingBytes -= large.length;
      return ByteBuffer.wrap(large);
    }
    space.clear().limit(WRITE_BYTES);
    for (var frame = waiting.peek(); frame != null && frame.length <= space.remaining(); frame = waiting.peek()) {
      space.put(waiting.remove());
      waitingBytes -= frame.length;
    }
    return space.flip();
  }

  private boolean isOver(int mostBytes, byte[] frame) {
    return waitingBytes + bytesUnderWay + frame.length > mostBytes;
  }

  private boolean add(byte[] frame) {
    waiting.add(frame);
    waitingBytes += frame.length;
    return bytesUnderWay == 0 && isFirstNews();
  }

  private boolean isFirstNews() {
    var isFirst = !scheduled;
    scheduled = true;
    return isFirst;
  }

  private void schedule(boolean isNews) {
    if (isNews) {
      flusher.add(this);
    }
  }

  private void clear() {
    waiting.clear();
    waitingBytes = 0;
  }
}
