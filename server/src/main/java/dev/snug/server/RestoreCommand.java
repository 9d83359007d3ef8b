package dev.snug.server;

import dev.snug.server.log.RoomLog;
import dev.snug.server.log.SqliteFile;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Makes a house of a backup. It gets another epoch: whoever has seen more than the backup holds starts over with it, instead of taking
/// other entries for those they know.
@Command(
    name = "restore", description = "Makes the house of a backup, in a folder that holds none.", mixinStandardHelpOptions = true)
final class RestoreCommand extends Subcommand {

  @Parameters(paramLabel = "BACKUP", description = "The folder that backup made.")
  private Path from = Path.of("");

  @Override
  int carryOut() throws IOException {
    var to = folder().path();
    if (Files.exists(to.resolve("house.db"))) {
      err().println("There is a house in " + to + " already; it is left as it is.");
      return CANNOT;
    }
    if (!Files.isRegularFile(from.resolve("house.db"))) {
      err().println("There is no backup in " + from + ".");
      return CANNOT;
    }
    OwnerOnly.folder(to);
    if (folder().isHeld()) {
      err().println("A server holds " + to + ".");
      return CANNOT;
    }
    CopiedFiles.copy(from, to);
    // The store comes last and complete, so that a copy that breaks off is no house.
    var beside = to.resolve("restored");
    OwnerOnly.folder(beside);
    OwnerOnly.file(beside.resolve("house.db"));
    Files.copy(from.resolve("house.db"), beside.resolve("house.db"), StandardCopyOption.REPLACE_EXISTING);
    OwnerOnly.file(beside.resolve("house.db"));
    try (var writing = SqliteFile.open(beside).writing(SqliteFile.ANY_SIZE)) {
      new RoomLog().epoch(Invite.newSecret(new SecureRandom()), writing);
    }
    Files.move(beside.resolve("house.db"), to.resolve("house.db"), StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(beside.resolve("house.db-wal"));
    Files.deleteIfExists(beside.resolve("house.db-shm"));
    Files.delete(beside);
    say("The house is in " + to + ".", new JsonLine().flag("ok", true).field("folder", to.toString()));
    return DONE;
  }
}
