package dev.snug.client.identity;

/// A backup could not be opened; nothing has changed.
public final class CannotOpenBackup extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public enum Reason {
    /// The file is something else.
    NO_BACKUP,
    /// A newer Snug made it.
    NEWER,
    /// It is not as it was written.
    DAMAGED,
    WRONG_PASSPHRASE
  }

  CannotOpenBackup(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
