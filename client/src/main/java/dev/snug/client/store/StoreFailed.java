package dev.snug.client.store;

import java.sql.SQLException;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteErrorCode;

/// This computer's disk does not do what the app needs.
public final class StoreFailed extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  StoreFailed(SQLException cause) {
    super("the store failed", cause);
    this.reason = reasonOf(cause);
  }

  StoreFailed(Reason reason, Throwable cause) {
    super("the store failed", cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /// What is wrong with the disk or the file.
  public enum Reason {
    DISK_FULL,
    NO_PERMISSION,
    /// What stands in the file is not what was written.
    DAMAGED,
    /// The file comes from a newer Snug, or something else is wrong.
    BROKEN
  }

  private static Reason reasonOf(SQLException cause) {
    if (!(cause instanceof SQLiteException sqlite)) {
      return Reason.BROKEN;
    }
    var code = sqlite.getResultCode().code & 0xff;
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return Reason.DISK_FULL;
    }
    if (code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return Reason.DAMAGED;
    }
    return code == SQLiteErrorCode.SQLITE_READONLY.code
            || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
            || code == SQLiteErrorCode.SQLITE_PERM.code
        ? Reason.NO_PERMISSION
        : Reason.BROKEN;
  }
}
