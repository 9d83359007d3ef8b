package dev.snug.server.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Which program wrote a file, and what stands in it.
public final class Exports implements AutoCloseable {

  private final Path file;
  private final Measured measured;
  private final @Nullable ZipFile zip;

  /// Opens a file; it need not be a zip.
  ///
  /// @param measured bounds what comes out of it
  /// @throws IOException if it cannot be read
  public Exports(Path file, Measured measured) throws IOException {
    this.file = file;
    this.measured = measured;
    this.zip = isZip(file) ? new ZipFile(file.toFile()) : null;
  }

  /// Those who write exports.
  public enum Program {
    SNUG,
    SLACK,
    MATTERMOST
  }

  /// Who wrote it, as far as that can be seen.
  public Program program() {
    if (zip == null) {
      return Program.MATTERMOST;
    }
    if (zip.getEntry("channels.json") != null && zip.getEntry("users.json") != null) {
      return Program.SLACK;
    }
    return zip.getEntry("people.jsonl") == null && lines().isPresent() ? Program.MATTERMOST : Program.SNUG;
  }

  /// What Slack wrote.
  ///
  /// @throws IOException if it is no zip
  public Export slack() throws IOException {
    if (zip == null) {
      throw new IOException(file + " is not a zip.");
    }
    return new SlackExport(zip, measured);
  }

  /// What Mattermost wrote: lines, by themselves or in a zip.
  ///
  /// @throws IOException if it has none
  public Export mattermost() throws IOException {
    if (zip == null) {
      return new MattermostExport(measured.of(Files.newInputStream(file)));
    }
    var entry = lines().orElseThrow(() -> new IOException("That is no export of Mattermost: no .jsonl is in it."));
    return new MattermostExport(measured.of(zip.getInputStream(entry)));
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }

  private Optional<? extends ZipEntry> lines() {
    return zip == null
        ? Optional.empty()
        : Collections.list(zip.entries()).stream().filter(entry -> entry.getName().matches("[^/]+\\.jsonl")).findFirst();
  }

  private static boolean isZip(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var head = in.readNBytes(2);
      return head.length == 2 && head[0] == 'P' && head[1] == 'K';
    }
  }
}
