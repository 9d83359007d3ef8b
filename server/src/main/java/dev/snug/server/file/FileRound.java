package dev.snug.server.file;

import dev.snug.server.log.HeldFiles;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes through the files that nobody holds any more, and takes them out of their place once that is kept.
final class FileRound implements Work {

  private static final Logger LOG = LoggerFactory.getLogger(FileRound.class);
  private static final int MOST = 50;

  private final FileStore store;
  private final HeldFiles files;
  private final Set<String> coming;
  private final List<String> lying;
  private final long now;
  private final Over over;
  private final Set<String> gone = new HashSet<>();
  private boolean isAll;

  /// @param coming the hashes of what is about to be placed
  /// @param lying hashes of what lies on the disk and may be unknown; none but for the first round
  FileRound(FileStore store, HeldFiles files, Set<String> coming, List<String> lying, long now, Over over) {
    this.store = store;
    this.files = files;
    this.coming = coming;
    this.lying = lying;
    this.now = now;
    this.over = over;
  }

  /// Told on the writer thread how it ended.
  ///
  /// @param rest what is to be deleted
  /// @param all whether nothing is left for another round
  /// @param failed the store said no
  record Over(Consumer<List<Path>> rest, Consumer<Boolean> all, Runnable failed) {}

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    gone.clear();
    files.lapse(transaction, now);
    var loose = files.loose(transaction, MOST);
    for (var hash : loose) {
      files.forget(transaction, hash);
      gone.add(hash);
    }
    for (var hash : lying) {
      if (files.find(transaction, hash).isEmpty()) {
        gone.add(hash);
      }
    }
    isAll = loose.size() < MOST;
  }

  @Override
  public void stored() {
    var rest = new ArrayList<Path>();
    for (var hash : gone) {
      // Somebody may have sent the same again in the meantime.
      if (!coming.contains(hash)) {
        try {
          rest.addAll(store.setAside(hash));
        } catch (IOException e) {
          LOG.warn("a file that nobody holds is still there: {}", e.getMessage());
        }
      }
    }
    over.rest().accept(rest);
    over.all().accept(isAll);
  }

  @Override
  public void notStored(StorageFailure failure) {
    over.failed().run();
  }
}
