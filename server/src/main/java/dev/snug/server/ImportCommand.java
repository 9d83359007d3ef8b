package dev.snug.server;

import dev.snug.server.log.RoomLog;
import dev.snug.server.log.SqliteFile;
import dev.snug.server.log.Transaction;
import dev.snug.server.migration.Export;
import dev.snug.server.migration.Exports;
import dev.snug.server.migration.Exports.Program;
import dev.snug.server.migration.Measured;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a house of what `export` wrote: the same people with their keys, rooms, messages and files; another key of the house, no tokens
/// and no invites. Or of what another program exported: then nobody has a key yet.
@Command(
    name = "import", description = "Makes a house of an export of Snug, Slack or Mattermost, in a folder that holds none.", mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class ImportCommand extends Subcommand {

  private static final long GIGABYTE = 1_000_000_000;

  @Parameters(paramLabel = "FILE", description = "What export wrote, or another program.")
  private Path file = Path.of("");

  @Option(names = "--from", paramLabel = "PROGRAM", description = "Who wrote it: ${COMPLETION-CANDIDATES}; seen by itself if not said.")
  private @Nullable Program program;

  @Option(names = "--most", paramLabel = "GB", description = "Take no more than so many gigabytes out of the file.")
  private int most = 50;

  @Override
  int carryOut() throws IOException {
    var to = folder().path();
    var beside = to.resolve("imported");
    if (Files.exists(to.resolve("house.db")) || Files.exists(beside)) {
      err().println("There is a house in " + to + " already, or half of one; it is left as it is.");
      return CANNOT;
    }
    if (!Files.isRegularFile(file)) {
      err().println("There is no file " + file + ".");
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
    var measured = new Measured(most * GIGABYTE);
    var now = Instant.now().toEpochMilli();
    try (var exports = new Exports(file, measured); var store = SqliteFile.open(beside).writing(SqliteFile.ANY_SIZE)) {
      new RoomLog().epoch(store, Invite.newSecret(new SecureRandom()));
      return switch (program == null ? exports.program() : program) {
        case SNUG -> snug(store, beside, measured, now);
        case SLACK -> done(exports.slack().into(store, now, this::soFar));
        case MATTERMOST -> done(exports.mattermost().into(store, now, this::soFar));
      };
    } catch (ZipException e) {
      CopiedFiles.delete(beside);
      throw new IOException(file + " is not a zip: " + e.getMessage(), e);
    } catch (IOException e) {
      CopiedFiles.delete(beside);
      throw e;
    }
  }

  private ImportedHouse.Done snug(Transaction store, Path beside, Measured measured, long now) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return new ImportedHouse(zip, store, beside, measured, now).take();
    }
  }

  private void soFar(long entries) {
    err().println(entries + " entries so far.");
    err().flush();
  }

  private static ImportedHouse.Done done(Export.Done done) {
    return new ImportedHouse.Done(done.rooms(), done.entries(), 0, done.skipped());
  }
}
