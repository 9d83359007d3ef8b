package dev.snug.client.transfer;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends files to one house, two at a time. What was begun is remembered on the disk until the house has it, so that it
/// can be gone on with after a restart; a broken line is waited out. From any thread, never blocks.
public final class Uploads implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final int AT_ONCE = 2;

  private final UploadJournal journal;
  private final FileDoor door;
  private final FileLine line;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Map<String, Transfer> running = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /// @param folder where what was begun is remembered; made if need be
  /// @param http speaks to this house only
  /// @throws IOException if the folder cannot be made
  public Uploads(Path folder, FileDoor door, HttpClient http) throws IOException {
    this.journal = new UploadJournal(folder);
    this.door = door;
    this.line = new FileLine(http);
  }

  /// Sends a file, or goes on with an upload of this id that was begun before.
  ///
  /// @param id 1 to 64 of letters, digits, `-` and `_`, by which it is remembered
  /// @throws IllegalStateException if an upload of this id is under way
  public Transfer start(String id, Path file, UploadListener listener) {
    var transfer = new Transfer();
    if (running.putIfAbsent(id, transfer) != null) {
      throw new IllegalStateException("this upload is under way");
    }
    transfer.runs(Thread.ofVirtual().name("upload").start(() -> run(id, file, listener, transfer)));
    return transfer;
  }

  /// What was begun and is not with the house; each is gone on with by [#start]. Reads from the disk.
  public List<UnfinishedUpload> unfinished() throws IOException {
    return journal.all();
  }

  /// Lets go of an upload that is not under way.
  public void forget(String id) throws IOException {
    journal.forget(id);
  }

  /// Stops all; what is not finished is remembered.
  @Override
  public void close() {
    closed = true;
    running.values().forEach(Transfer::stop);
  }

  private void run(String id, Path file, UploadListener listener, Transfer transfer) {
    try {
      turns.acquire();
      try {
        var stored = new Sending(journal, door, line, id, file, listener, transfer).send();
        finished(id, () -> listener.done(stored), transfer);
      } finally {
        turns.release();
      }
    } catch (TransferFailed e) {
      finished(id, () -> listener.failed(e.trouble()), transfer);
    } catch (IOException e) {
      LOG.warn("an upload could not be remembered: {}", e.getMessage());
      finished(id, () -> listener.failed(Trouble.of(Trouble.Kind.NOT_STORED)), transfer);
    } catch (InterruptedException e) {
      if (!closed) {
        forgotten(id);
      }
      running.remove(id);
    }
  }

  private void finished(String id, Runnable told, Transfer transfer) {
    forgotten(id);
    running.remove(id);
    if (!transfer.isCancelled()) {
      told.run();
    }
  }

  private void forgotten(String id) {
    try {
      journal.forget(id);
    } catch (IOException e) {
      LOG.warn("an upload that is over is still remembered: {}", e.getMessage());
    }
  }
}
