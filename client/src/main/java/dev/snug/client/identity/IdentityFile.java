package dev.snug.client.identity;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Where the app keeps its identity, and the way out of there and back in.
///
/// @param file which is there
public record IdentityFile(Path file, Clock clock, SecureRandom random) {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// Writes a backup, whole or not at all, for its owner alone.
  ///
  /// @throws IOException if it cannot be written
  public void backUp(Identity identity, Path target, Passphrase passphrase) throws IOException {
    OwnerOnly.write(target, IdentityBackup.seal(identity, passphrase, random));
  }

  /// Takes the identity of a backup for one's own. The one before is kept beside it, as `identity.before-<time>`.
  ///
  /// @throws CannotOpenBackup if the backup is none, or not this passphrase's; nothing has changed
  /// @throws IOException if a file cannot be read or written; the identity is still the one before
  public Identity restore(Path backup, Passphrase passphrase) throws CannotOpenBackup, IOException {
    var restored = IdentityBackup.open(read(backup), passphrase);
    var aside = file.resolveSibling(file.getFileName() + ".before-" + STAMP.format(clock.instant()));
    OwnerOnly.write(aside, Files.readAllBytes(file));
    restored.keep(file);
    return restored;
  }

  /// One byte more than a backup has is enough to see that it is none.
  private static byte[] read(Path backup) throws IOException {
    try (var in = Files.newInputStream(backup)) {
      return in.readNBytes(IdentityBackup.MOST_BYTES + 1);
    }
  }
}
