package dev.snug.server.file;

import dev.snug.server.log.HeldFiles;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.StoredFile;
import java.io.IOException;
import java.util.Set;

/// A file that is complete comes to its place, and its uploader may post it.
final class Placing implements Work {

  private final FileStore store;
  private final HeldFiles files;
  private final Set<String> coming;
  private final Partial partial;
  private final HeldFiles.Known file;
  private final long now;
  private final long until;
  private final Told told;

  /// @param coming the hashes of what is about to be placed; writer thread only
  /// @param now in epoch milliseconds
  /// @param until how long it may be posted
  Placing(
      FileStore store, HeldFiles files, Set<String> coming, Partial partial, HeldFiles.Known file, long now, long until,
      Told told) {
    this.store = store;
    this.files = files;
    this.coming = coming;
    this.partial = partial;
    this.file = file;
    this.now = now;
    this.until = until;
    this.told = told;
  }

  /// Who waits for it; told on the writer thread.
  interface Told {
    void placed(StoredFile file);

    void notPlaced(StorageFailure failure);
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    coming.add(file.hash());
    try {
      store.place(partial.file(), partial.small(), file.hash());
    } catch (IOException e) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "a file cannot be put in its place: " + e.getMessage(), e);
    }
    files.add(transaction, file, partial.person(), now, until);
  }

  @Override
  public void stored() {
    coming.remove(file.hash());
    told.placed(new StoredFile(file.hash(), file.bytes(), file.width(), file.height()));
  }

  @Override
  public void notStored(StorageFailure failure) {
    coming.remove(file.hash());
    told.notPlaced(failure);
  }
}
