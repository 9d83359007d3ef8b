package dev.snug.client.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What this person keeps in the house for all of their devices, and what of it the house does not have yet.
public final class KeptSettings {

  static final String SETTING = "SELECT key, value, at, sent FROM setting ";

  private final Database database;

  KeptSettings(Database database) {
    this.database = database;
  }

  /// Those that have a value.
  public List<KeptSetting> all() throws StoreFailed {
    return database.rows(KeptSettings::setting, SETTING + "WHERE value IS NOT NULL");
  }

  /// Those that the house has to be told, the oldest first.
  public List<KeptSetting> unsent() throws StoreFailed {
    return database.rows(KeptSettings::setting, SETTING + "WHERE NOT sent ORDER BY at");
  }

  public Optional<KeptSetting> find(String key) throws StoreFailed {
    return database.row(KeptSettings::setting, SETTING + "WHERE key = ?", key);
  }

  public void put(KeptSetting setting) throws StoreFailed {
    database.change(
        "INSERT OR REPLACE INTO setting (key, value, at, sent) VALUES (?, ?, ?, ?)",
        setting.key(), setting.value(), setting.at(), setting.sent());
  }

  /// The house has it, unless something else was written since.
  public void sent(KeptSetting setting) throws StoreFailed {
    database.change(
        "UPDATE setting SET sent = 1 WHERE key = ? AND at = ? AND value IS ?", setting.key(), setting.at(),
        setting.value());
  }

  static KeptSetting setting(ResultSet row) throws SQLException {
    return new KeptSetting(row.getString(1), row.getString(2), row.getLong(3), row.getBoolean(4));
  }
}
