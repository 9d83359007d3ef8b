package dev.snug.server.log;

import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people keep in the house for all of their devices: settings and drafts. What was taken away leaves a trace, so
/// that an older write that comes late does not bring it back. Methods that write are for the writer thread.
public final class Settings {

  /// Whether others see how far one has read in a direct room, and one sees how far they have.
  public static final String RECEIPTS = "receipts";

  private static final String OFF = "off";

  /// All that somebody keeps.
  public List<ServerFrame.Setting> all(Transaction transaction, String person) throws StorageFailure {
    return transaction.list(
        "SELECT name, value, at FROM setting WHERE person = ? AND value IS NOT NULL ORDER BY name",
        Settings::setting, person);
  }

  /// What was written last under a key, or the trace of it.
  public Optional<ServerFrame.Setting> find(Transaction transaction, String person, String key) throws StorageFailure {
    return transaction.first(
        "SELECT name, value, at FROM setting WHERE person = ? AND name = ?", Settings::setting, person, key);
  }

  /// Whether somebody has turned something off that is on unless they do.
  public boolean isOff(Transaction transaction, String person, String key) throws StorageFailure {
    return find(transaction, person, key).filter(setting -> OFF.equals(setting.value())).isPresent();
  }

  /// Whether there is room for a value, in the place of what stands under its key.
  public boolean isRoomFor(Transaction transaction, String person, String key, String value) throws StorageFailure {
    var others =
        transaction.list(
            "SELECT value FROM setting WHERE person = ? AND name <> ? AND value IS NOT NULL",
            row -> row.text(1).length(), person, key);
    return others.size() < Limits.SETTINGS
        && others.stream().mapToInt(Integer::intValue).sum() + value.length() <= Limits.SETTINGS_LENGTH;
  }

  /// Puts something in the place of what was written before. The oldest traces go when there are too many rows.
  public void put(Transaction transaction, String person, ServerFrame.Setting setting) throws StorageFailure {
    transaction.update(
        """
        INSERT INTO setting (person, name, value, at) VALUES (?, ?, ?, ?)
        ON CONFLICT (person, name) DO UPDATE SET value = excluded.value, at = excluded.at""",
        person, setting.key(), setting.value(), setting.at());
    forgetTraces(transaction, person);
  }

  private static void forgetTraces(Transaction transaction, String person) throws StorageFailure {
    var rows =
        transaction.first("SELECT count(*) FROM setting WHERE person = ?", row -> row.number(1), person).orElse(0L);
    if (rows > Limits.SETTINGS) {
      transaction.update(
          """
          DELETE FROM setting WHERE person = ? AND name IN (
            SELECT name FROM setting WHERE person = ? AND value IS NULL ORDER BY at, name LIMIT ?)""",
          person, person, rows - Limits.SETTINGS);
    }
  }

  private static ServerFrame.Setting setting(Row row) throws StorageFailure {
    @Nullable String value = row.optionalText(2);
    return new ServerFrame.Setting(row.text(1), value, row.number(3));
  }
}
