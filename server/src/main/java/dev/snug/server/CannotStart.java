package dev.snug.server;

import org.jspecify.annotations.Nullable;

/// The server cannot start; nothing of it is left running. The message is one sentence for whoever started it.
public final class CannotStart extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /// What stands in the way.
  public enum Reason {
    /// Something else listens on the port.
    PORT_IN_USE,
    /// The system does not let this user listen on the port or write to the folder.
    NO_PERMISSION,
    /// The host is not an address of this machine.
    NO_SUCH_ADDRESS,
    /// There is no room on the disk.
    DISK_FULL,
    /// The store or the house's key is damaged; it was left as it is.
    STORAGE_BROKEN,
    /// Another server has the folder.
    STORAGE_IN_USE,
    /// A newer version of this program made the store; it was left as it is.
    STORAGE_NEWER
  }

  CannotStart(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
