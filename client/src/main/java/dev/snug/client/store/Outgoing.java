package dev.snug.client.store;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where on this computer the files are that go with what is in the outbox.
public final class Outgoing {

  private final Database database;

  Outgoing(Database database) {
    this.database = database;
  }

  /// Keeps where a file is.
  ///
  /// @param file the SHA-256 of its content in base64url
  public void put(String file, Path path) throws StoreFailed {
    database.change("INSERT OR REPLACE INTO outgoing (file, path) VALUES (?, ?)", file, path.toString());
  }

  public Optional<Path> find(String file) throws StoreFailed {
    return database.row(row -> Path.of(row.getString(1)), "SELECT path FROM outgoing WHERE file = ?", file);
  }

  public Map<String, Path> all() throws StoreFailed {
    var all = new LinkedHashMap<String, Path>();
    database
        .rows(row -> Map.entry(row.getString(1), Path.of(row.getString(2))), "SELECT file, path FROM outgoing")
        .forEach(each -> all.put(each.getKey(), each.getValue()));
    return all;
  }

  public void remove(String file) throws StoreFailed {
    database.change("DELETE FROM outgoing WHERE file = ?", file);
  }
}
