package dev.snug.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The file of a [LocalStore]. One that is damaged is set aside and never deleted, and a new one takes its place; the
/// history comes from the house again, and what only this computer had is carried over as far as it can be read.
public final class HouseFile {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String LOG = "-wal";
  private static final String INDEX = "-shm";

  private HouseFile() {}

  /// An open store.
  ///
  /// @param found how its file was
  public record Opened(LocalStore store, Found found) {}

  /// How a file was.
  public enum Found {
    WHOLE,
    /// Damaged; nothing is lost that the house does not have.
    REBUILT,
    /// Damaged; some of what was to be sent could not be read.
    REBUILT_WITHOUT_OUTBOX
  }

  /// Opens the file, makes it if it is missing, makes it anew if it is damaged.
  ///
  /// @throws StoreFailed if that fails, or the file comes from a newer Snug; it is then left as it is
  public static Opened open(Path file, Instant now) throws StoreFailed {
    try {
      var fresh = beside(file, ".new");
      if (Files.exists(fresh) && !Files.exists(file)) {
        Files.move(fresh, file);
      }
      return new Opened(LocalStore.open(file), Found.WHOLE);
    } catch (StoreFailed e) {
      if (e.reason() != StoreFailed.Reason.DAMAGED) {
        throw e;
      }
      return rebuilt(file, now);
    } catch (IOException e) {
      throw new StoreFailed(StoreFailed.Reason.NO_PERMISSION, e);
    }
  }

  /// Has what is kept of a house stand under another name too, for a house that has got another key. What stands there
  /// already stays. Nobody may have the file open.
  ///
  /// @throws StoreFailed if that fails; the file is left as it is
  public static void copy(Path file, Path to) throws StoreFailed {
    try {
      if (Files.exists(to) || !Files.exists(file)) {
        return;
      }
      var fresh = beside(to, ".new");
      Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.deleteIfExists(beside(to, LOG));
      if (Files.exists(beside(file, LOG))) {
        Files.copy(beside(file, LOG), beside(to, LOG), StandardCopyOption.COPY_ATTRIBUTES);
      }
      Files.move(fresh, to);
    } catch (IOException e) {
      throw new StoreFailed(StoreFailed.Reason.NO_PERMISSION, e);
    }
  }

  /// Only when the new file is complete does it take the other's place.
  private static Opened rebuilt(Path file, Instant now) throws StoreFailed {
    var posts = new ArrayList<UnsentPost>();
    var settings = new ArrayList<KeptSetting>();
    var isWhole = rescue(file, posts, settings);
    var fresh = beside(file, ".new");
    try {
      for (var old : List.of(fresh, beside(fresh, LOG), beside(fresh, INDEX))) {
        Files.deleteIfExists(old);
      }
      try (var store = LocalStore.open(fresh)) {
        for (var post : posts) {
          store.outbox().add(post);
        }
        for (var setting : settings) {
          store.settings().put(setting);
        }
        store.commit();
      }
      var aside = beside(file, ".broken-" + TIME.format(now));
      Files.deleteIfExists(beside(file, INDEX));
      if (Files.exists(beside(file, LOG))) {
        Files.move(beside(file, LOG), beside(aside, LOG), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, file);
    } catch (IOException e) {
      throw new StoreFailed(StoreFailed.Reason.NO_PERMISSION, e);
    }
    return new Opened(LocalStore.open(file), isWhole ? Found.REBUILT : Found.REBUILT_WITHOUT_OUTBOX);
  }

  /// Reads what only this computer had.
  ///
  /// @return whether everything that was to be sent could be read
  private static boolean rescue(Path file, List<UnsentPost> posts, List<KeptSetting> settings) {
    try (var damaged = Database.openDamaged(file)) {
      damaged.readInto(settings, KeptSettings::setting, KeptSettings.SETTING);
      return damaged.readInto(posts, Outbox::post, Outbox.POST + "ORDER BY n");
    } catch (StoreFailed e) {
      return false;
    }
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
