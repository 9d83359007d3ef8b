package dev.snug.server.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The row of an answer that is being read; columns count from 1. Worth nothing after the reading.
public final class Row {

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  /// How to read one row.
  @FunctionalInterface
  public interface Reading<T> {
    T read(Row row) throws StorageFailure;
  }

  public String text(int column) throws StorageFailure {
    var text = optionalText(column);
    if (text == null) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "column " + column + " is empty", null);
    }
    return text;
  }

  public @Nullable String optionalText(int column) throws StorageFailure {
    try {
      return result.getString(column);
    } catch (SQLException e) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "a text could not be read", e);
    }
  }

  public long number(int column) throws StorageFailure {
    try {
      return result.getLong(column);
    } catch (SQLException e) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "a number could not be read", e);
    }
  }
}
