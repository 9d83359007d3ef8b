package dev.snug.client.transfer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Whether files can be sent and fetched now: open while the line to the house is up. From any thread.
public final class FileDoor {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private @Nullable FilePlace place;
  private long openings;

  /// The house has let this person in.
  public void open(FilePlace newPlace) {
    lock.lock();
    try {
      place = newPlace;
      openings++;
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// The line is down.
  public void shut() {
    lock.lock();
    try {
      place = null;
    } finally {
      lock.unlock();
    }
  }

  /// Where to go, as soon as there is somewhere; empty if that takes longer than this.
  Optional<FilePlace> await(Duration patience) throws InterruptedException {
    lock.lock();
    try {
      for (var left = patience.toNanos(); place == null && left > 0; ) {
        left = opened.awaitNanos(left);
      }
      return Optional.ofNullable(place);
    } finally {
      lock.unlock();
    }
  }

  /// Waits so long, or until the line is up anew.
  void rest(Duration pause) throws InterruptedException {
    lock.lock();
    try {
      var before = openings;
      for (var left = pause.toNanos(); openings == before && left > 0; ) {
        left = opened.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
