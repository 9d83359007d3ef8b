package dev.snug.server.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The transaction under way on one connection. Every statement is prepared, once a connection; values are texts and
/// numbers only, so that the same SQL suits another database. Used by one thread at a time.
public final class Transaction implements AutoCloseable {

  private final Connection connection;
  private final Function<SQLException, StorageFailure> translation;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Transaction(Connection connection, Function<SQLException, StorageFailure> translation) {
    this.connection = connection;
    this.translation = translation;
  }

  /// Changes something.
  ///
  /// @return how many rows it changed
  /// @throws StorageFailure if the store says no; the transaction is then good for nothing but being undone
  public int update(String sql, @Nullable Object... values) throws StorageFailure {
    try {
      return statement(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw translation.apply(e);
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
      throw translation.apply(e);
    }
  }

  /// The first row of an answer, if it has one.
  ///
  /// @throws StorageFailure if the store cannot be read
  public <T> Optional<T> first(String sql, Row.Reading<T> reading, @Nullable Object... values) throws StorageFailure {
    var list = list(sql, reading, values);
    return list.isEmpty() ? Optional.empty() : Optional.of(list.getFirst());
  }

  void commit() throws StorageFailure {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw translation.apply(e);
    }
  }

  void rollback() throws StorageFailure {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw translation.apply(e);
    }
  }

  @Override
  public void close() throws StorageFailure {
    try {
      connection.close();
    } catch (SQLException e) {
      throw translation.apply(e);
    }
  }

  private PreparedStatement statement(String sql, @Nullable Object... values) throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
