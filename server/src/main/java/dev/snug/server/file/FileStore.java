package dev.snug.server.file;

import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// The content of files, each under the SHA-256 of itself: `files/ab/abcdef…`, the small picture of one beside it with
/// `.t`. What is not complete lies in `files/partial`. All of it is its owner's only.
///
/// Placing and setting aside is for the writer thread, so that a file that goes never takes one with it that comes. The
/// names are hexadecimal because some file systems do not tell large letters from small ones.
public final class FileStore {

  private static final String SMALL = ".t";

  private final Path files;
  private final Path partial;
  private final Path gone;

  private FileStore(Path files) {
    this.files = files;
    this.partial = files.resolve("partial");
    this.gone = files.resolve("gone");
  }

  /// The files of the house in this folder; removes what was about to be.
  ///
  /// @throws IOException if the folders cannot be made
  public static FileStore in(Path data) throws IOException {
    var store = new FileStore(data.resolve("files"));
    OwnerOnly.folder(store.files);
    OwnerOnly.folder(store.partial);
    OwnerOnly.folder(store.gone);
    for (var each : list(store.gone)) {
      Files.deleteIfExists(each);
    }
    return store;
  }

  /// Where the content of a file is, if the house has it.
  Path content(String hash) {
    return folder(hash).resolve(hex(hash));
  }

  /// Where the small picture of a file is, if it has one.
  Path small(String hash) {
    var content = content(hash);
    return content.resolveSibling(content.getFileName() + SMALL);
  }

  /// Where what is not complete lies.
  Path partial() {
    return partial;
  }

  /// How many bytes are free on the disk.
  long free() throws IOException {
    return Files.getFileStore(files).getUsableSpace();
  }

  /// Puts something that is complete, and on the disk, in its place; whatever lies there already is the same.
  ///
  /// @param small its small picture, if that file exists
  /// @throws IOException if that fails, or it is not there
  void place(Path whole, Path small, String hash) throws IOException {
    var content = content(hash);
    if (!Files.exists(whole) && !Files.exists(content)) {
      throw new IOException("it was given up meanwhile");
    }
    OwnerOnly.folder(folder(hash));
    if (Files.exists(small)) {
      Files.move(small, small(hash), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    if (Files.exists(whole)) {
      Files.move(whole, content, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    force(folder(hash));
    force(files);
  }

  /// Takes a file out of its place, which is quick however large it is.
  ///
  /// @return what is left to be deleted
  List<Path> setAside(String hash) throws IOException {
    var rest = new ArrayList<Path>();
    for (var each : List.of(content(hash), small(hash))) {
      if (Files.exists(each)) {
        rest.add(Files.move(each, gone.resolve(each.getFileName()), StandardCopyOption.REPLACE_EXISTING));
      }
    }
    return rest;
  }

  /// The hashes of all files that lie here.
  List<String> all() throws IOException {
    var hashes = new ArrayList<String>();
    for (var folder : list(files)) {
      if (folder.getFileName().toString().length() == 2) {
        for (var each : list(folder)) {
          var name = each.getFileName().toString();
          if (!name.endsWith(SMALL)) {
            hashes.add(text(HexFormat.of().parseHex(name)));
          }
        }
      }
    }
    return hashes;
  }

  /// A hash as it is written on the wire.
  static String text(byte[] hash) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  static String hex(String hash) {
    return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(hash));
  }

  private Path folder(String hash) {
    return files.resolve(hex(hash).substring(0, 2));
  }

  static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  /// The name of a file is on the disk when its folder is; where folders cannot be opened (Windows), the file system sees
  /// to that itself.
  private static void force(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
