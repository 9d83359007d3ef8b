package dev.snug.client;

/// Another Snug has this data folder open.
public final class AlreadyRunning extends Exception {

  private static final long serialVersionUID = 1L;

  AlreadyRunning() {
    super("another Snug has this data folder open");
  }
}
