package dev.snug.server.log;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one writer: takes what waits, decides and stores it in one transaction, then lets it be heard, in order.
///
/// Grouping makes `synchronous=FULL` cheap under load. A batch that fails is undone and tried again one by one, so that
/// on a full disk what needs no room still goes through.
public final class Appender implements AutoCloseable {

  /// What waits at most: a few seconds of the fastest disk. Beyond it the sender is told to wait.
  public static final int INBOX_WORKS = 10_000;

  /// The same, in bytes.
  public static final long INBOX_BYTES = 16L * 1024 * 1024;

  private static final int BATCH = 500;
  /// Of so many at once, more of them would hardly be cheaper.
  private static final int GATHERED_MOST = 32;

  /// Longer than those who were just answered need to say the next thing.
  private static final Duration QUIET = Duration.ofNanos(500_000);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

  private final Transaction transaction;
  private final Memory memory;
  private final Executor telling;
  private final Runnable died;
  private final Inbox inbox;
  private final Thread thread;
  private int expected = 1;

  /// What is remembered of the store beside it; told on the writer thread how each transaction ended.
  public interface Memory {
    /// It is on the disk.
    void kept();

    /// It was undone: what was remembered of it is not so.
    void undone();

    /// Whether there is something to be put in order in the store.
    ///
    /// @param isQuiet whether there is nothing else to do
    boolean isUntidy(boolean isQuiet);

    /// Puts it in order; what the store holds stays the same. Called between batches.
    void tidy(Transaction transaction) throws StorageFailure;
  }

  /// @param memory told how each transaction ended
  /// @param telling runs, on the writer thread, what lets a batch be heard
  /// @param died called once if the writer thread cannot go on; everything after that waits for ever
  public Appender(
      Transaction transaction, int inboxWorks, long inboxBytes, Memory memory, Executor telling, Runnable died) {
    this.transaction = transaction;
    this.memory = memory;
    this.telling = telling;
    this.died = died;
    this.inbox = new Inbox(inboxWorks, inboxBytes);
    this.thread = Thread.ofPlatform().name("snug-writer").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /// Whether the work will be done; if not, too much waits. From any thread, never blocks.
  public boolean submit(Work work) {
    return inbox.put(work);
  }

  /// The same for what may get lost.
  public boolean submitFleeting(Work work) {
    return inbox.putFleeting(work);
  }

  /// The same for what must be done however much waits; false only after [#close].
  public boolean submitAlways(Work work) {
    return inbox.putAlways(work);
  }

  /// Whether nothing waits.
  public boolean isIdle() {
    return waiting() == 0;
  }

  /// How much waits. From any thread.
  public int waiting() {
    return inbox.size();
  }

  /// Whether the writer works.
  public boolean isAlive() {
    return thread.isAlive();
  }

  /// Something to be asked of the store, or changed in it.
  @FunctionalInterface
  public interface Task<T> {
    T carryOut(Transaction transaction) throws StorageFailure;
  }

  /// Carries a task out on the writer thread, after all that was submitted before, and waits for it; not from that
  /// thread.
  ///
  /// @throws StorageFailure if the store says no, does not answer within `patience`, or the writer has ended
  public <T> T call(Task<T> task, Duration patience) throws StorageFailure {
    var call = new Call<>(task);
    if (!submitAlways(call)) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "the writer has ended", null);
    }
    return call.result(patience);
  }

  /// The same with the patience of somebody who has nothing else to do.
  public <T> T call(Task<T> task) throws StorageFailure {
    return call(task, PATIENCE);
  }

  /// Does what waits, and ends. Waits for it for a few seconds at most.
  @Override
  public void close() {
    inbox.close();
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (transaction) {
      for (var batch = inbox.take(BATCH, 1); !batch.isEmpty(); batch = inbox.take(BATCH, expected)) {
        carryOut(batch);
        tidy();
      }
    } catch (Throwable e) {
      LOG.error("the writer cannot go on", e);
      refuseTheRest();
      died.run();
    }
  }

  /// Whoever waits for an answer gets one.
  private void refuseTheRest() {
    inbox.close();
    try {
      var rest = inbox.take(Integer.MAX_VALUE, 0);
      rest.forEach(work ->
          work.notStored(new StorageFailure(StorageFailure.Why.FAILED, "the writer has ended", null)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void carryOut(List<Work> batch) throws StorageFailure {
    if (!stores(batch) && batch.size() > 1) {
      for (var work : batch) {
        stores(List.of(work));
      }
    }
  }

  private boolean stores(List<Work> works) throws StorageFailure {
    try {
      for (var work : works) {
        work.store(transaction);
      }
      transaction.commit();
      memory.kept();
    } catch (StorageFailure e) {
      undo(works, e);
      return false;
    } catch (RuntimeException e) {
      LOG.error("a fault of ours while storing", e);
      undo(works, new StorageFailure(StorageFailure.Why.FAILED, "a fault of the server", e));
      return false;
    }
    expectAfter(works);
    telling.execute(() -> works.forEach(Work::stored));
    return true;
  }

  /// Those who hear the answer to what they said are about to say the next thing, all at about the same time; with a
  /// moment's patience that is one commit and not two.
  private void expectAfter(List<Work> told) {
    var many = (int) told.stream().filter(Work::isOneOfMany).count();
    expected = many > 1 && many <= GATHERED_MOST ? inbox.size() + many : 1;
  }

  private void tidy() throws StorageFailure, InterruptedException {
    if (!memory.isUntidy(false) && !(memory.isUntidy(true) && inbox.isQuiet(QUIET))) {
      return;
    }
    try {
      memory.tidy(transaction);
      transaction.commit();
    } catch (StorageFailure e) {
      LOG.warn("not tidied: {}", e.getMessage());
      transaction.rollback();
    }
  }

  private void undo(List<Work> works, StorageFailure failure) throws StorageFailure {
    transaction.rollback();
    memory.undone();
    if (works.size() == 1) {
      LOG.warn("not stored: {}", failure.getMessage());
      works.getFirst().notStored(failure);
    }
  }
}
