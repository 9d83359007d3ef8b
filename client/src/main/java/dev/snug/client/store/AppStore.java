package dev.snug.client.store;

import dev.snug.client.store.KnownHouse.Hosting;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the app remembers: its settings and the houses in its rail; one SQLite file. Used by one thread; each change is
/// on the disk when the method returns.
public final class AppStore implements AutoCloseable {

  private static final List<String> STEPS = List.of(
      """
      CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE house (n INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        host TEXT NOT NULL, addresses TEXT NOT NULL, tls INTEGER NOT NULL, folder TEXT, port INTEGER, network INTEGER)
      """,
      """
      ALTER TABLE house ADD COLUMN listed INTEGER;
      ALTER TABLE house ADD COLUMN internet INTEGER
      """);

  private final Database database;

  private AppStore(Database database) {
    this.database = database;
  }

  /// Opens the file, makes it if it is missing.
  ///
  /// @throws StoreFailed if that fails; the file is left as it is
  public static AppStore open(Path file) throws StoreFailed {
    return new AppStore(Database.open(file, STEPS));
  }

  public Optional<String> setting(String name) throws StoreFailed {
    return database.row(row -> row.getString(1), "SELECT value FROM setting WHERE name = ?", name);
  }

  public void setting(String name, String value) throws StoreFailed {
    database.change("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name, value);
    database.commit();
  }

  /// The houses in the order in which they came into the rail.
  public List<KnownHouse> houses() throws StoreFailed {
    return database.rows(
        AppStore::house, "SELECT key, name, host, addresses, tls, folder, port, network, listed, internet FROM house ORDER BY n");
  }

  /// Remembers a house, new or known.
  public void keep(KnownHouse house) throws StoreFailed {
    var hosting = house.hosting();
    database.change(
        "INSERT INTO house (key, name, host, addresses, tls, folder, port, network, listed, internet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (key) DO UPDATE SET name = excluded.name, host = excluded.host,"
            + " addresses = excluded.addresses, tls = excluded.tls, folder = excluded.folder, port = excluded.port,"
            + " network = excluded.network, listed = excluded.listed, internet = excluded.internet",
        house.key().text(),
        house.name(),
        house.host(),
        house.addresses().stream().map(Address::toString).collect(Collectors.joining(",")),
        house.tls() ? 1 : 0,
        hosting == null ? null : hosting.folder(),
        hosting == null ? null : hosting.port(),
        hosting == null ? null : hosting.network() ? 1 : 0,
        hosting == null ? null : hosting.listed() ? 1 : 0,
        hosting == null ? null : hosting.internet() ? 1 : 0);
    database.commit();
  }

  /// Remembers a house under another key, in its old place in the rail.
  public void rename(Fingerprint before, Fingerprint now) throws StoreFailed {
    database.change("UPDATE house SET key = ? WHERE key = ?", now.text(), before.text());
    database.commit();
  }

  public void forget(Fingerprint key) throws StoreFailed {
    database.change("DELETE FROM house WHERE key = ?", key.text());
    database.commit();
  }

  @Override
  public void close() throws StoreFailed {
    database.close();
  }

  private static KnownHouse house(ResultSet row) throws SQLException {
    var folder = row.getString(6);
    return new KnownHouse(
        new Fingerprint(row.getString(1)),
        row.getString(2),
        row.getString(3),
        Arrays.stream(row.getString(4).split(",")).map(Address::parse).toList(),
        row.getBoolean(5),
        folder == null ? null : new Hosting(folder, row.getInt(7), row.getBoolean(8), row.getBoolean(9), row.getBoolean(10)));
  }
}
