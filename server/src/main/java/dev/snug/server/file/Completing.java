package dev.snug.server.file;

import dev.snug.server.log.Appender;
import dev.snug.server.log.HeldFiles;
import dev.snug.server.log.StorageFailure;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.StoredFile;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last byte of an upload has come: its hash is compared, a small picture made, and then it is put in its place, on
/// the writer thread and on the disk, before its uploader hears of it.
final class Completing implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Completing.class);
  private static final Map<String, String> WHOLE = Map.of("Upload-Complete", "?1");

  private final FileStore store;
  private final Partials partials;
  private final Pictures pictures;
  private final Appender appender;
  private final FileThreads threads;
  private final FileThreads painting = FileThreads.forPictures();
  private final FileLimits limits;
  private final Clock clock;
  private final HeldFiles files = new HeldFiles();
  /// What is about to be placed; writer thread only.
  private final Set<String> coming = new HashSet<>();

  Completing(
      FileStore store, Partials partials, Pictures pictures, Appender appender, FileThreads threads, FileLimits limits,
      Clock clock) {
    this.store = store;
    this.partials = partials;
    this.pictures = pictures;
    this.appender = appender;
    this.threads = threads;
    this.limits = limits;
    this.clock = clock;
  }

  Set<String> coming() {
    return coming;
  }

  @Override
  public void close() {
    painting.close();
  }

  /// On a thread of files. The caller is answered.
  void complete(Partial partial, Caller caller, Standing standing) throws IOException {
    var hash = partial.complete(caller);
    if (hash == null) {
      caller.cut();
      return;
    }
    if (partial.hash() != null && !hash.equals(partial.hash())) {
      partials.discard(partial);
      caller.answer(Reply.refused(Refusal.WRONG_CONTENT));
      return;
    }
    // If too many wait for theirs, it is a file without one.
    if (!painting.execute(() -> look(partial, hash, caller, standing))) {
      check(partial, new HeldFiles.Known(hash, partial.length(), "", 0, 0), caller, standing);
    }
  }

  /// On the thread of pictures.
  private void look(Partial partial, String hash, Caller caller, Standing standing) {
    var file =
        pictures.shrink(partial.file(), partial.small())
            .map(p -> new HeldFiles.Known(hash, partial.length(), p.type(), p.width(), p.height()))
            .orElse(new HeldFiles.Known(hash, partial.length(), "", 0, 0));
    check(partial, file, caller, standing);
  }

  /// Somebody who was turned out while the last bytes were on their way leaves nothing behind.
  private void check(Partial partial, HeldFiles.Known file, Caller caller, Standing standing) {
    standing.check(() -> place(partial, file, caller), () -> {
      partials.discard(partial);
      caller.cut();
    });
  }

  private void place(Partial partial, HeldFiles.Known file, Caller caller) {
    var now = clock.millis();
    var placing =
        new Placing(
            store, files, coming, partial, file, now, now + limits.unposted().toMillis(), new Placing.Told() {
              @Override
              public void placed(StoredFile stored) {
                finish(partial, caller, Reply.of(201, stored, WHOLE));
              }

              @Override
              public void notPlaced(StorageFailure failure) {
                LOG.warn("an upload was not kept: {}", failure.getMessage());
                finish(partial, caller, Reply.refused(failure.refusal()));
              }
            });
    if (!appender.submit(placing)) {
      finish(partial, caller, Reply.refused(Refusal.BUSY));
    }
  }

  private void finish(Partial partial, Caller caller, Reply reply) {
    var isDone = threads.execute(() -> {
      partials.discard(partial);
      caller.answer(reply);
    });
    if (!isDone) {
      caller.cut();
    }
  }
}
