package dev.snug.server;

import dev.snug.server.log.HeldFiles;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The files that exported entries show: in a house `files/ab/abcd…`, by the SHA-256 of their content in hexadecimal, and in the zip the same.
final class ExportedFiles {

  private final Path house;
  private final TreeSet<String> names = new TreeSet<>();

  ExportedFiles(Path house) {
    this.house = house;
  }

  /// Takes in what a body shows.
  void shownIn(String body) throws IOException {
    // Most show nothing, and need not be read.
    if (!body.contains("\"attachments\"") && !body.contains("\"picture\"")) {
      return;
    }
    try {
      for (var attachment : HeldFiles.carried(FrameCodec.readBody(body))) {
        var hex = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(attachment.file()));
        names.add("files/" + hex.substring(0, 2) + "/" + hex);
      }
    } catch (MalformedFrame e) {
      throw new IOException("an entry cannot be read: " + e.problem(), e);
    }
  }

  /// Writes those that the house has.
  void write(ZipOutputStream zip) throws IOException {
    for (var name : names) {
      var file = house.resolve(name);
      if (Files.isRegularFile(file)) {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
      }
    }
  }
}
