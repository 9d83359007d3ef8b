package dev.snug.client.transfer;

import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The files of one house that this computer has, under their hashes and with the rights of their owner only; those that
/// nobody has looked at for longest go when it becomes more than a bound. From any thread.
public final class FileCache {

  private static final String SMALL = ".t";
  private static final String PART = ".part";

  private final Path folder;
  private final long mostBytes;
  private final Clock clock;

  /// @param folder made if need be
  /// @param mostBytes what it holds at most, but for the file that came last
  /// @throws IOException if the folder cannot be made
  public FileCache(Path folder, long mostBytes, Clock clock) throws IOException {
    OwnerOnly.folder(folder);
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.clock = clock;
  }

  /// A file that is here, which counts as looked at.
  ///
  /// @param hash its SHA-256 in base64url
  public Optional<Path> find(String hash) {
    return found(path(hash));
  }

  /// The small picture of a file, if it is here.
  public Optional<Path> findSmall(String hash) {
    return found(path(hash + SMALL));
  }

  /// Where one is put together.
  Path partial(String key) {
    return path(key).resolveSibling(path(key).getFileName() + PART);
  }

  static String smallKey(String hash) {
    return hash + SMALL;
  }

  /// What was put together is whole.
  synchronized Path keep(String key) throws IOException {
    var whole = path(key);
    Files.move(partial(key), whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    touch(whole);
    makeRoom(whole);
    return whole;
  }

  /// Lets go of a file: the message that held it is gone.
  public synchronized void forget(String hash) throws IOException {
    for (var key : List.of(hash, hash + SMALL)) {
      Files.deleteIfExists(path(key));
      Files.deleteIfExists(partial(key));
    }
  }

  private Optional<Path> found(Path path) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      touch(path);
    } catch (IOException e) {
      // It only counts as older than it is.
      return Optional.of(path);
    }
    return Optional.of(path);
  }

  private void touch(Path path) throws IOException {
    Files.setLastModifiedTime(path, FileTime.from(clock.instant()));
  }

  private void makeRoom(Path latest) throws IOException {
    record Kept(Path path, long bytes, FileTime seen) {}
    var all = new ArrayList<Kept>();
    try (var files = Files.list(folder)) {
      for (var each : files.toList()) {
        all.add(new Kept(each, Files.size(each), Files.getLastModifiedTime(each)));
      }
    }
    all.sort(Comparator.comparing(Kept::seen));
    var bytes = all.stream().mapToLong(Kept::bytes).sum();
    for (var each : all) {
      if (bytes <= mostBytes) {
        return;
      }
      if (!each.path().equals(latest) && !each.path().toString().endsWith(PART)) {
        Files.deleteIfExists(each.path());
        bytes -= each.bytes();
      }
    }
  }

  /// In hexadecimal: some file systems do not tell large letters from small ones.
  private Path path(String key) {
    var hash = key.endsWith(SMALL) ? key.substring(0, key.length() - SMALL.length()) : key;
    var hex = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(hash));
    return folder.resolve(hex + key.substring(hash.length()));
  }
}
