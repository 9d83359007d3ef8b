package dev.snug.client.command;

/// A command cannot do what it was asked; the message is one sentence for people, in their language.
final class Failed extends Exception {

  /// The house says no, or what was named is not there.
  static final int REFUSED = 1;

  /// The command was called wrongly.
  static final int WRONG_USAGE = 2;

  /// The house does not answer.
  static final int NOT_REACHABLE = 3;

  private static final long serialVersionUID = 1L;

  private final int code;

  /// @param code with what the program ends
  Failed(int code, String message) {
    super(message);
    this.code = code;
  }

  Failed(int code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  int code() {
    return code;
  }
}
