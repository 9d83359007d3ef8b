package dev.snug.client.store;

import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// One SQLite file that only its owner can read. Used by one thread. Nothing is on the disk before [#commit]; what is
/// taken out is overwritten there, and after [#clear] or [#rewrite] it has left no trace.
final class Database implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private Database(Connection connection) {
    this.connection = connection;
  }

  /// Opens the file and brings it to the newest version.
  ///
  /// @param steps the scripts that lead from each version to the next, from an empty file on
  /// @throws StoreFailed if it cannot be opened, is damaged, or comes from a newer Snug; it is then left as it is
  static Database open(Path file, List<String> steps) throws StoreFailed {
    try {
      OwnerOnly.folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      OwnerOnly.file(file);
    } catch (IOException e) {
      throw new StoreFailed(StoreFailed.Reason.NO_PERMISSION, e);
    }
    @Nullable Database database = null;
    try {
      database = new Database(connect(file));
      database.prepare(steps);
      return database;
    } catch (SQLException e) {
      if (database != null) {
        database.closeQuietly();
      }
      throw new StoreFailed(e);
    }
  }

  /// Opens a file that is damaged, to read what can be read.
  static Database openDamaged(Path file) throws StoreFailed {
    try {
      var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      try (var statement = connection.createStatement()) {
        // Without this SQLite reads nothing at all of a file that breaks off.
        statement.execute("PRAGMA writable_schema = ON");
      }
      return new Database(connection);
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(5_000);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  /// Looks whether what stands in the file is in order. Takes as long as reading it.
  ///
  /// @throws StoreFailed if it is not
  void check() throws StoreFailed {
    var found = row(row -> row.getString(1), "PRAGMA quick_check(1)");
    if (!found.equals(Optional.of("ok"))) {
      throw new StoreFailed(StoreFailed.Reason.DAMAGED, new SQLException(found.orElse("")));
    }
  }

  /// Reads rows up to the first that cannot be read.
  ///
  /// @return whether all could be read
  <T> boolean readInto(List<T> rows, Row<T> row, String sql) {
    try (var results = bound(sql).executeQuery()) {
      while (results.next()) {
        rows.add(row.read(results));
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /// Changes rows; `?` stand for the values in their order.
  int change(String sql, @Nullable Object... values) throws StoreFailed {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  <T> List<T> rows(Row<T> row, String sql, @Nullable Object... values) throws StoreFailed {
    try (var results = bound(sql, values).executeQuery()) {
      var rows = new ArrayList<T>();
      while (results.next()) {
        rows.add(row.read(results));
      }
      return rows;
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  <T> Optional<T> row(Row<T> row, String sql, @Nullable Object... values) throws StoreFailed {
    return rows(row, sql, values).stream().findFirst();
  }

  /// Puts everything since the last call on the disk.
  void commit() throws StoreFailed {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  /// Takes what was overwritten out of the write-ahead log. Quick; between transactions.
  void clear() throws StoreFailed {
    outside("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  /// Writes the file anew. SQLite leaves copies of rows that it once moved in the gaps of its pages, and does not
  /// overwrite those. Takes as long as copying; between transactions.
  void rewrite() throws StoreFailed {
    outside("VACUUM");
    clear();
  }

  /// Takes back everything since the last commit.
  void rollback() throws StoreFailed {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  @Override
  public void close() throws StoreFailed {
    try {
      forgetStatements();
      connection.close();
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  /// How to read one row.
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet results) throws SQLException;
  }

  private void prepare(List<String> steps) throws SQLException {
    try (var statement = connection.createStatement()) {
      int version;
      try (var result = statement.executeQuery("PRAGMA user_version")) {
        version = result.getInt(1);
      }
      if (version > steps.size()) {
        throw new SQLException("the file comes from a newer Snug");
      }
      connection.setAutoCommit(false);
      for (var step : steps.subList(version, steps.size())) {
        statement.executeUpdate(step);
      }
      statement.executeUpdate("PRAGMA user_version = " + steps.size());
      connection.commit();
    }
  }

  private void closeQuietly() {
    try {
      connection.close();
    } catch (SQLException e) {
      // What is wrong with it is told already.
    }
  }

  private void outside(String sql) throws StoreFailed {
    try {
      forgetStatements();
      connection.setAutoCommit(true);
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      }
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  private void forgetStatements() throws SQLException {
    for (var statement : statements.values()) {
      statement.close();
    }
    statements.clear();
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    var statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (var i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
