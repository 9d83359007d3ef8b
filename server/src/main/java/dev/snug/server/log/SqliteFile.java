package dev.snug.server.log;

import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The file of an embedded store and all that is particular to SQLite: how it is opened, checked and made safe.
///
/// Write-ahead log with `synchronous=FULL`: what is committed survives a power cut.
public final class SqliteFile {

  /// As many pages as SQLite can have.
  public static final long ANY_SIZE = 4_294_967_294L;

  /// What the write-ahead log may hold, in pages, before SQLite itself carries it over at a commit. Long before that the
  /// checkpoints do.
  private static final int WAL_PAGES_MOST = 20_000;

  private final Path file;

  private SqliteFile(Path file) {
    this.file = file;
  }

  /// Opens the store in `folder`, made first if there is none. A file that is damaged or newer is left as it is.
  ///
  /// @throws StorageFailure if it cannot be used; says why
  /// @throws IOException if the file cannot be made
  public static SqliteFile open(Path folder) throws IOException {
    var file = folder.resolve("house.db");
    if (Files.exists(file) && Files.size(file) > 0) {
      inspect(file);
    }
    // SQLite gives the files beside it (-wal, -shm) the mode of this one.
    OwnerOnly.file(file);
    var store = new SqliteFile(file);
    store.migrate();
    return store;
  }

  /// The store in `folder`, as it is: nothing is made or changed, and a server may hold it.
  ///
  /// @throws StorageFailure if there is none, or one that this version cannot read
  public static SqliteFile existing(Path folder) throws StorageFailure {
    var store = new SqliteFile(folder.resolve("house.db"));
    if (!Files.isRegularFile(store.file)) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "There is no house in " + folder + ".", null);
    }
    try (var reading = store.reading()) {
      var version = reading.first("PRAGMA user_version", row -> row.number(1)).orElse(0L);
      reading.rollback();
      if (version != Schema.VERSION) {
        throw version > Schema.VERSION
            ? newer(store.file, version)
            : new StorageFailure(
                StorageFailure.Why.FAILED,
                "The house in " + folder + " was made by an older version of Snug; a server that starts brings it forward.", null);
      }
    }
    return store;
  }

  /// Writes all of it into another file, as of one moment, without what was deleted. The file is there already, and empty.
  public void copyTo(Path copy) throws StorageFailure {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    try (var connection = connect(config); var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, copy.toString());
      statement.execute();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// A connection that writes; the file grows to `mostPages` pages at most.
  public Transaction writing(long mostPages) throws StorageFailure {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    var connection = connect(config);
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count=" + mostPages);
      statement.execute("PRAGMA wal_autocheckpoint=" + WAL_PAGES_MOST);
      var checkpoints = new Checkpoints(connect(new SQLiteConfig()));
      checkpoints.start();
      return new Transaction(connection, new Dialect(checkpoints));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// A connection that only reads.
  public Transaction reading() throws StorageFailure {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    return new Transaction(connect(config), new Dialect(null));
  }

  /// @param checkpoints of the connection that writes
  private record Dialect(@Nullable Checkpoints checkpoints) implements Transaction.Dialect {

    @Override
    public StorageFailure failure(SQLException e) {
      return SqliteFile.failure(e);
    }

    /// On a full disk SQLite undoes the transaction before it says so.
    @Override
    public boolean isUndoneAlready(SQLException e) {
      return String.valueOf(e.getMessage()).contains("no transaction is active");
    }

    @Override
    public void committed(Connection connection, int rows) {
      if (checkpoints != null) {
        checkpoints.committed(connection, rows);
      }
    }

    @Override
    public void closing() {
      if (checkpoints != null) {
        checkpoints.close();
      }
    }
  }

  private static void inspect(Path file) throws StorageFailure {
    // Read-only, so that not even SQLite's own housekeeping touches a file that we then refuse.
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    try (var connection = new SqliteFile(file).connect(config); var statement = connection.createStatement()) {
      var version = version(connection);
      if (version > Schema.VERSION) {
        throw newer(file, version);
      }
      try (var result = statement.executeQuery("PRAGMA quick_check(1)")) {
        if (!result.next() || !"ok".equals(result.getString(1))) {
          throw broken(file, null);
        }
      }
    } catch (SQLException e) {
      throw broken(file, e);
    }
  }

  private void migrate() throws StorageFailure {
    try (var transaction = writing(ANY_SIZE)) {
      var version = transaction.first("PRAGMA user_version", row -> row.number(1)).orElse(0L);
      Schema.bringForward(transaction, version);
      transaction.update("PRAGMA user_version=" + Schema.VERSION);
      transaction.commit();
    }
  }

  private Connection connect(SQLiteConfig config) throws StorageFailure {
    config.setBusyTimeout(5_000);
    try {
      return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    } catch (SQLException e) {
      throw broken(file, e);
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement(); var result = statement.executeQuery("PRAGMA user_version")) {
      return result.next() ? result.getInt(1) : 0;
    }
  }

  private static StorageFailure newer(Path file, long version) {
    return new StorageFailure(
        StorageFailure.Why.NEWER,
        "The house in " + file + " was made by a newer version of Snug (" + version + "); it is left as it is.", null);
  }

  private static StorageFailure broken(Path file, @Nullable SQLException cause) {
    return new StorageFailure(
        StorageFailure.Why.BROKEN, "The house in " + file + " is damaged and was left as it is.", cause);
  }

  private static StorageFailure failure(SQLException e) {
    var full = e instanceof SQLiteException sqlite
        && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL
            || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);
    return new StorageFailure(
        full ? StorageFailure.Why.FULL : StorageFailure.Why.FAILED,
        full ? "The disk is full." : "The store failed: " + e.getMessage(),
        e);
  }
}
