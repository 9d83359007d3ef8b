package dev.snug.server;

import dev.snug.server.admin.AdminSocket;
import dev.snug.server.admin.Answer;
import dev.snug.server.admin.Wish;
import dev.snug.server.log.FolderLock;
import dev.snug.server.log.SqliteFile;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/// The folder of a house, as the command line finds it: with a server that holds it, or without.
record HouseFolder(Path path) {

  /// Looks into the house, beside a server if there is one.
  ///
  /// @throws StorageFailure if there is no house that this version can read
  Transaction reading() throws StorageFailure {
    return SqliteFile.existing(path).reading();
  }

  /// Has something done: by the server that holds the folder, or without one by opening the house for a moment.
  ///
  /// @throws IOException if that is not possible; says why in a sentence
  Answer carryOut(Wish wish) throws IOException {
    var _ = SqliteFile.existing(path);
    var lock = FolderLock.take(path);
    if (lock.isEmpty()) {
      return asked(wish);
    }
    lock.get().close();
    // On a port that nobody knows, for as long as it takes.
    try (var server = new SnugServer(ServerConfig.in(path), Clock.systemUTC(), new SecureRandom())) {
      server.start();
      return server.carryOut(wish);
    } catch (CannotStart e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /// Whether a server holds it now.
  boolean isHeld() throws IOException {
    var lock = FolderLock.take(path);
    if (lock.isPresent()) {
      lock.get().close();
    }
    return lock.isEmpty();
  }

  private Answer asked(Wish wish) throws IOException {
    try {
      return AdminSocket.ask(path, wish);
    } catch (IOException e) {
      throw new IOException("The server that holds " + path + " does not answer: " + e.getMessage(), e);
    }
  }
}
