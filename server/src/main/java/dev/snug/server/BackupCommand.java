package dev.snug.server;

import dev.snug.server.log.SqliteFile;
import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Copies a house, also while its server runs: the store as of one moment, then the files, which never change. What comes of it is a
/// folder like the house's own; it has its name only when it is complete.
@Command(
    name = "backup", description = "Copies the house into a new folder; the server may run.", mixinStandardHelpOptions = true)
final class BackupCommand extends Subcommand {

  @Parameters(paramLabel = "FOLDER", description = "Where to; it must not be there yet.")
  private Path to = Path.of("");

  @Override
  int carryOut() throws IOException {
    var house = SqliteFile.existing(folder().path());
    var beside = to.resolveSibling(to.getFileName() + ".part");
    if (Files.exists(to) || Files.exists(beside)) {
      err().println((Files.exists(to) ? to : beside) + " is there already; it is left as it is.");
      return CANNOT;
    }
    OwnerOnly.folder(beside);
    var copy = beside.resolve("house.db");
    OwnerOnly.file(copy);
    house.copyTo(copy);
    var files = CopiedFiles.copy(folder().path(), beside);
    Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
    say(
        "The house is in " + to + ", with " + files + " files beside its store.",
        new JsonLine().flag("ok", true).field("folder", to.toString()).field("files", files));
    return DONE;
  }
}
