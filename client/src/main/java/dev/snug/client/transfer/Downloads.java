package dev.snug.client.transfer;

import dev.snug.shared.room.Attachment;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/// Fetches files from one house into the cache, three at a time. A broken line is waited out and a restart gone on from;
/// nothing counts as here before its hash has been compared. From any thread, never blocks.
public final class Downloads implements AutoCloseable {

  private static final int AT_ONCE = 3;

  private final FileCache cache;
  private final FileDoor door;
  private final FileLine line;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  /// One fetches the same file at a time; the others find it in the cache then.
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final Map<Transfer, Boolean> running = new ConcurrentHashMap<>();

  /// @param http speaks to this house only
  public Downloads(FileCache cache, FileDoor door, HttpClient http) {
    this.cache = cache;
    this.door = door;
    this.line = new FileLine(http);
  }

  /// Fetches a file, unless it is here.
  public Transfer fetch(Attachment file, DownloadListener listener) {
    return start(transfer -> whole(file, listener, transfer), listener);
  }

  /// Fetches the small picture of a file, unless it is here.
  public Transfer fetchSmall(Attachment file, DownloadListener listener) {
    return start(transfer -> small(file, listener, transfer), listener);
  }

  /// Fetches a file, unless it is here, and puts a copy of it there, whole or not at all. What is there already is written over: whoever
  /// calls this has asked.
  public Transfer save(Attachment file, Path target, DownloadListener listener) {
    return start(transfer -> copied(whole(file, listener, transfer), target), listener);
  }

  /// Stops all; what has come of it stays.
  @Override
  public void close() {
    running.keySet().forEach(Transfer::stop);
  }

  @FunctionalInterface
  private interface Task {
    Path run(Transfer transfer) throws IOException, InterruptedException;
  }

  private Transfer start(Task task, DownloadListener listener) {
    var transfer = new Transfer();
    running.put(transfer, true);
    transfer.runs(Thread.ofVirtual().name("download").start(() -> run(task, listener, transfer)));
    return transfer;
  }

  private void run(Task task, DownloadListener listener, Transfer transfer) {
    try {
      var path = task.run(transfer);
      tell(transfer, () -> listener.done(path));
    } catch (TransferFailed e) {
      tell(transfer, () -> listener.failed(e.trouble()));
    } catch (IOException e) {
      tell(transfer, () -> listener.failed(Trouble.of(Trouble.Kind.NOT_STORED)));
    } catch (InterruptedException e) {
      // Whoever cancelled it, or closed, need not hear of that.
      Thread.currentThread().interrupt();
    } finally {
      running.remove(transfer);
    }
  }

  private static void tell(Transfer transfer, Runnable what) {
    if (!transfer.isCancelled()) {
      what.run();
    }
  }

  private Path whole(Attachment file, DownloadListener listener, Transfer transfer)
      throws IOException, InterruptedException {
    return alone(
        file.file(), () -> cache.find(file.file()),
        () -> new FetchingWhole(cache, door, line, file, listener, transfer).fetch());
  }

  private Path small(Attachment file, DownloadListener listener, Transfer transfer)
      throws IOException, InterruptedException {
    return alone(
        FileCache.smallKey(file.file()), () -> cache.findSmall(file.file()),
        () -> new FetchingSmall(cache, door, line, file, listener, transfer).fetch());
  }

  @FunctionalInterface
  private interface Here {
    Optional<Path> find();
  }

  @FunctionalInterface
  private interface Fetch {
    Path fetch() throws IOException, InterruptedException;
  }

  private Path alone(String key, Here here, Fetch fetch) throws IOException, InterruptedException {
    var known = here.find();
    if (known.isPresent()) {
      return known.get();
    }
    var lock = locks.computeIfAbsent(key, _ -> new ReentrantLock());
    lock.lockInterruptibly();
    try {
      var meanwhile = here.find();
      if (meanwhile.isPresent()) {
        return meanwhile.get();
      }
      turns.acquire();
      try {
        return fetch.fetch();
      } finally {
        turns.release();
      }
    } finally {
      lock.unlock();
      locks.remove(key, lock);
    }
  }

  private static Path copied(Path from, Path target) throws IOException {
    var beside = Files.createTempFile(target.toAbsolutePath().getParent(), ".snug-", ".part");
    try {
      Files.copy(from, beside, StandardCopyOption.REPLACE_EXISTING);
      return Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
