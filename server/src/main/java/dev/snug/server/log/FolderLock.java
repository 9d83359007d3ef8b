package dev.snug.server.log;

import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Keeps a folder for one server at a time. The lock ends with the process, however that ends.
public final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// The lock, if nobody else has it.
  ///
  /// @throws IOException if the folder cannot be written to
  public static Optional<FolderLock> take(Path folder) throws IOException {
    var file = folder.resolve("lock");
    OwnerOnly.file(file);
    var channel = FileChannel.open(file, StandardOpenOption.WRITE);
    if (tryLock(channel).isPresent()) {
      return Optional.of(new FolderLock(channel));
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      // Another server in this very process.
      return Optional.empty();
    }
  }
}
