package dev.snug.client.transfer;

import dev.snug.shared.identity.OwnerOnly;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The uploads that are not finished, one small file each, so that they survive the end of the app.
final class UploadJournal {

  private static final String ENDING = ".upload";

  private final Path folder;

  UploadJournal(Path folder) throws IOException {
    OwnerOnly.folder(folder);
    this.folder = folder;
  }

  void keep(UnfinishedUpload upload) throws IOException {
    var fields = new Properties();
    fields.setProperty("file", upload.file().toString());
    fields.setProperty("bytes", Long.toString(upload.bytes()));
    fields.setProperty("changedAt", Long.toString(upload.changedAt()));
    fields.setProperty("hash", upload.hash());
    var out = new ByteArrayOutputStream();
    fields.store(out, null);
    OwnerOnly.write(path(upload.id()), out.toByteArray());
  }

  void forget(String id) throws IOException {
    Files.deleteIfExists(path(id));
  }

  Optional<UnfinishedUpload> find(String id) throws IOException {
    return Files.exists(path(id)) ? read(path(id)) : Optional.empty();
  }

  List<UnfinishedUpload> all() throws IOException {
    var all = new ArrayList<UnfinishedUpload>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(each -> each.toString().endsWith(ENDING)).toList()) {
        read(file).ifPresent(all::add);
      }
    }
    return all;
  }

  /// Empty if it is damaged: the upload is then begun anew by hand.
  private static Optional<UnfinishedUpload> read(Path file) throws IOException {
    var fields = new Properties();
    try (var in = Files.newInputStream(file)) {
      fields.load(in);
      var name = file.getFileName().toString();
      return Optional.of(
          new UnfinishedUpload(
              name.substring(0, name.length() - ENDING.length()), Path.of(fields.getProperty("file", "")),
              Long.parseLong(fields.getProperty("bytes", "")), Long.parseLong(fields.getProperty("changedAt", "")),
              fields.getProperty("hash", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Path path(String id) {
    if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException("not the id of an upload");
    }
    return folder.resolve(id + ENDING);
  }
}
