package dev.snug.server;

import dev.snug.server.CannotStart.Reason;
import dev.snug.server.log.Appender;
import dev.snug.server.log.FolderLock;
import dev.snug.server.log.Readers;
import dev.snug.server.log.SqliteFile;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// The folder of a house, held by this server alone, and the connections to what is in it.
///
/// @param lock ends when the server does
/// @param writing for the writer thread
record Storage(FolderLock lock, Transaction writing, Readers readers) {

  /// What may wait for the disk, and how large the store may become.
  ///
  /// @param inboxWorks in number
  /// @param inboxBytes in bytes
  /// @param pages of the store's file
  record Bounds(int inboxWorks, long inboxBytes, long pages) {

    static Bounds standard() {
      return new Bounds(Appender.INBOX_WORKS, Appender.INBOX_BYTES, SqliteFile.ANY_SIZE);
    }
  }

  /// Takes the folder, made first if need be.
  static Storage in(Path folder, Bounds bounds) throws CannotStart {
    try {
      OwnerOnly.folder(folder);
      var lock = FolderLock.take(folder);
      if (lock.isEmpty()) {
        throw new CannotStart(Reason.STORAGE_IN_USE, "Another server holds the house in " + folder + ".", null);
      }
      return opened(folder, lock.get(), bounds);
    } catch (IOException e) {
      throw cannotStart(folder, e);
    }
  }

  private static Storage opened(Path folder, FolderLock lock, Bounds bounds) throws IOException {
    try {
      var file = SqliteFile.open(folder);
      return new Storage(lock, file.writing(bounds.pages()), new Readers(file));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  static CannotStart cannotStart(Path folder, IOException e) {
    return switch (e) {
      case StorageFailure failure -> new CannotStart(reason(failure), String.valueOf(failure.getMessage()), e);
      case AccessDeniedException _ ->
          new CannotStart(Reason.NO_PERMISSION, "This user may not write to " + folder + ".", e);
      case FileSystemException full when isFull(full) ->
          new CannotStart(Reason.DISK_FULL, "There is no room on the disk for " + folder + ".", e);
      default ->
          new CannotStart(
              Reason.STORAGE_BROKEN, "The house in " + folder + " cannot be opened: " + e.getMessage(), e);
    };
  }

  private static Reason reason(StorageFailure failure) {
    return switch (failure.why()) {
      case FULL -> Reason.DISK_FULL;
      case NEWER -> Reason.STORAGE_NEWER;
      case BROKEN, FAILED -> Reason.STORAGE_BROKEN;
    };
  }

  private static boolean isFull(FileSystemException e) {
    return String.valueOf(e.getReason()).contains("No space left");
  }
}
