package dev.snug.client;

import dev.snug.client.store.AppStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The app's data folder, held by this app alone, and what is opened first in it. Needs no window, so it can be had while
/// JavaFX starts.
public record OpenFolder(Path path, FileChannel lock, Identity identity, AppStore store) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenFolder.class);

  /// Opens the folder, makes it if it is missing. On any thread.
  ///
  /// @throws AlreadyRunning if another Snug has it open
  /// @throws IOException if it cannot be read or written
  /// @throws StoreFailed if what is in it cannot be read or written
  public static OpenFolder take(Path path, SecureRandom random) throws AlreadyRunning, IOException, StoreFailed {
    OwnerOnly.folder(path);
    var lock = lock(path.resolve("lock"));
    try {
      var identity = Identity.keptIn(path.resolve("identity"), random);
      return new OpenFolder(path, lock, identity, AppStore.open(path.resolve("snug.db")));
    } catch (IOException | StoreFailed | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      store.close();
      lock.close();
    } catch (StoreFailed | IOException e) {
      LOG.warn("The data folder could not be closed in good order", e);
    }
  }

  private static FileChannel lock(Path file) throws IOException, AlreadyRunning {
    OwnerOnly.file(file);
    var channel = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      LOG.info("This process has the folder open already");
    }
    channel.close();
    throw new AlreadyRunning();
  }
}
