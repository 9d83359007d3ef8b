package dev.snug.client.connection;

/// What the thread of a [ServerConnection] is told. An attempt's number tells the events of a dead wire from those of the
/// present one.
sealed interface LineEvent {

  /// The app wants something done.
  record Task(Runnable what) implements LineEvent {}

  /// Something has changed that the thread looks at anyway.
  record Wake() implements LineEvent {}

  /// An attempt has led to a wire.
  record Opened(int attempt, Wire wire) implements LineEvent {}

  /// An attempt has led nowhere.
  record NotOpened(int attempt, CannotConnect why) implements LineEvent {}

  /// A frame has come.
  record Text(int attempt, String frame) implements LineEvent {}

  /// The other side is still there.
  record Pong(int attempt) implements LineEvent {}

  /// The wire is dead.
  record Closed(int attempt, int code) implements LineEvent {}
}
