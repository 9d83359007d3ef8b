package dev.snug.server.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The transaction under way on one connection. Every statement is prepared, once a connection; values are texts and
/// numbers only, so that the same SQL suits another database. Used by one thread at a time.
public final class Transaction implements AutoCloseable {

  private final Connection connection;
  private final Dialect dialect;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private boolean begun;
  private int changed;

  /// What differs between databases while a transaction is under way.
  interface Dialect {
    /// What an error means.
    StorageFailure failure(SQLException e);

    /// Whether undoing failed only because the database had done it by itself.
    boolean isUndoneAlready(SQLException e);

    /// A transaction that changed so many rows is on the disk; for what has to be done between two of them.
    void committed(Connection connection, int rows);

    /// The connection is about to be closed.
    void closing();
  }

  Transaction(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /// Changes something.
  ///
  /// @return how many rows it changed
  /// @throws StorageFailure if the store says no; the transaction is then good for nothing but being undone
  public int update(String sql, @Nullable Object... values) throws StorageFailure {
    try {
      var rows = statement(sql, values).executeUpdate();
      changed += rows;
      return rows;
    } catch (SQLException e) {
      throw dialect.failure(e);
    }
  }

  /// All rows of an answer.
  ///
  /// @throws StorageFailure if the store cannot be read
  public <T> List<T> list(String sql, Row.Reading<T> reading, @Nullable Object... values) throws StorageFailure {
    try (var result = statement(sql, values).executeQuery()) {
      var list = new ArrayList<T>();
      var row = new Row(result);
      while (result.next()) {
        list.add(reading.read(row));
      }
      return list;
    } catch (SQLException e) {
      throw dialect.failure(e);
    }
  }

  /// The first row of an answer, if it has one.
  ///
  /// @throws StorageFailure if the store cannot be read
  public <T> Optional<T> first(String sql, Row.Reading<T> reading, @Nullable Object... values) throws StorageFailure {
    var list = list(sql, reading, values);
    return list.isEmpty() ? Optional.empty() : Optional.of(list.getFirst());
  }

  /// Keeps what was done since the last end.
  void commit() throws StorageFailure {
    if (!begun) {
      return;
    }
    try {
      execute("COMMIT");
      begun = false;
      dialect.committed(connection, changed);
      changed = 0;
    } catch (SQLException e) {
      throw dialect.failure(e);
    }
  }

  /// Undoes what was done since the last end; works after any failure.
  void rollback() throws StorageFailure {
    if (!begun) {
      return;
    }
    begun = false;
    changed = 0;
    try {
      forgetStatements();
      execute("ROLLBACK");
    } catch (SQLException e) {
      if (!dialect.isUndoneAlready(e)) {
        throw dialect.failure(e);
      }
    }
  }

  @Override
  public void close() throws StorageFailure {
    dialect.closing();
    try {
      connection.close();
    } catch (SQLException e) {
      throw dialect.failure(e);
    }
  }

  private PreparedStatement statement(String sql, @Nullable Object... values) throws SQLException {
    if (!begun) {
      execute("BEGIN");
      begun = true;
    }
    var statement = prepared(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /// Begin and end are said by us and not by the driver, which loses count when the database undoes by itself.
  private void execute(String sql) throws SQLException {
    prepared(sql).execute();
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  /// After a failure a prepared statement may hang in the middle of its answer.
  private void forgetStatements() throws SQLException {
    for (var statement : prepared.values()) {
      statement.close();
    }
    prepared.clear();
  }
}
