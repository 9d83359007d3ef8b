package dev.snug.client.control;

import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Folders for what nobody needs any more when the app ends.
final class Emptied {

  private Emptied() {}

  /// Makes it if need be; nothing is in it then.
  static void folder(Path folder) throws IOException {
    OwnerOnly.folder(folder);
    but(folder, null);
  }

  /// Only one folder in it stays, with what it holds; none if that is null.
  static void but(Path folder, @Nullable Path kept) throws IOException {
    try (var all = Files.walk(folder)) {
      var old = all.filter(path -> !path.equals(folder)).filter(path -> kept == null || !path.startsWith(kept));
      for (var each : old.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
