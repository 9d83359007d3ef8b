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
import java.time.Instant;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a house of what `export` wrote: the same people with their keys, rooms, messages and files; another key of the house, no tokens
/// and no invites.
@Command(
    name = "import", description = "Makes a house of an export, in a folder that holds none.", mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class ImportCommand extends Subcommand {

  private static final long GIGABYTE = 1_000_000_000;

  @Parameters(paramLabel = "FILE", description = "What export wrote.")
  private Path from = Path.of("");

  @Option(names = "--most", paramLabel = "GB", description = "Take no more than so many gigabytes out of the zip.")
  private int most = 50;

  @Override
  int carryOut() throws IOException {
    var to = folder().path();
    var beside = to.resolve("imported");
    if (Files.exists(to.resolve("house.db")) || Files.exists(beside)) {
      err().println("There is a house in " + to + " already, or half of one; it is left as it is.");
      return CANNOT;
    }
    if (!Files.isRegularFile(from)) {
      err().println("There is no file " + from + ".");
      return CANNOT;
    }
    OwnerOnly.folder(to);
    if (folder().isHeld()) {
      err().println("A server holds " + to + ".");
      return CANNOT;
    }
    OwnerOnly.folder(beside);
    var done = importInto(beside);
    OwnerOnly.folder(to.resolve("files"));
    CopiedFiles.copy(beside, to);
    CopiedFiles.delete(beside.resolve("files"));
    // The store comes last, so that what breaks off is no house.
    Files.move(beside.resolve("house.db"), to.resolve("house.db"), StandardCopyOption.ATOMIC_MOVE);
    CopiedFiles.delete(beside);
    done.skipped().forEach(name -> err().println("Not taken over: " + name));
    say(
        done.rooms() + " rooms with " + done.entries() + " entries and " + done.files() + " files are in " + to + ".",
        new JsonLine().flag("ok", true).field("rooms", done.rooms()).field("entries", done.entries())
            .field("files", done.files()).texts("skipped", done.skipped()));
    return DONE;
  }

  private ImportedHouse.Done importInto(Path beside) throws IOException {
    try (var zip = new ZipFile(from.toFile()); var store = SqliteFile.open(beside).writing(SqliteFile.ANY_SIZE)) {
      new RoomLog().epoch(store, Invite.newSecret(new SecureRandom()));
      return new ImportedHouse(zip, store, beside, most * GIGABYTE, Instant.now().toEpochMilli()).take();
    } catch (ZipException e) {
      CopiedFiles.delete(beside);
      throw new IOException(from + " is not a zip: " + e.getMessage(), e);
    } catch (IOException e) {
      CopiedFiles.delete(beside);
      throw e;
    }
  }
}
