package dev.snug.server;

import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;

/// Copies what lies beside a house's store: its key, and the files that people sent. Nobody but its owner can read the copy.
final class CopiedFiles {

  /// The store is copied by itself; the others are of the running server, or not complete.
  private static final Set<String> LEFT_OUT =
      Set.of("house.db", "house.db-wal", "house.db-shm", "lock", "admin", "files/partial", "files/gone");

  private CopiedFiles() {}

  /// Copies them.
  ///
  /// @param to is there already
  /// @return how many files
  static int copy(Path from, Path to) throws IOException {
    return copyFolder(from, from, to);
  }

  /// Deletes a folder and all in it, if it is there.
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static int copyFolder(Path root, Path folder, Path to) throws IOException {
    var count = 0;
    try (var all = Files.newDirectoryStream(folder)) {
      for (var each : all) {
        var place = to.resolve(root.relativize(each).toString());
        if (isLeftOut(root, each)) {
          continue;
        }
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          OwnerOnly.folder(place);
          count += copyFolder(root, each, to);
        } else if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
          count += copyFile(each, place);
        }
      }
    }
    return count;
  }

  private static int copyFile(Path from, Path to) throws IOException {
    try (var in = Files.newInputStream(from)) {
      OwnerOnly.file(to);
      try (var out = Files.newOutputStream(to)) {
        in.transferTo(out);
      }
      return 1;
    } catch (NoSuchFileException e) {
      // Deleted meanwhile, in the house too.
      return 0;
    }
  }

  private static boolean isLeftOut(Path root, Path each) {
    var name = root.relativize(each).toString().replace('\\', '/');
    return LEFT_OUT.contains(name) || name.endsWith(".new");
  }
}
