package dev.snug.server.log;

/// One thing for the writer thread to do. All methods run on that thread.
///
/// `store` may run twice (a batch that fails is tried again one by one), so it decides anew each time; only `stored`
/// tells anybody.
public interface Work {

  /// About how much memory this holds while it waits.
  default int bytes() {
    return 200;
  }

  /// Whether whoever wants this is likely to want the next as soon as they hear of it.
  default boolean isOneOfMany() {
    return false;
  }

  /// Decides, and writes what is to be kept.
  ///
  /// @throws StorageFailure if the store says no
  void store(Transaction transaction) throws StorageFailure;

  /// It is on the disk, and so is all that was submitted before it.
  void stored();

  /// Nothing of it was kept.
  default void notStored(StorageFailure failure) {}
}
