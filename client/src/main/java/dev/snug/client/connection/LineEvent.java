package dev.snug.client.connection;

/// What the thread of a [ServerConnection] is told; an attempt's number tells the events of a dead wire from those of the present one.
sealed interface LineEvent {
  record Task(Runnable what) implements LineEvent {}

  record Wake() implements LineEvent {}

  record Opened(int attempt, Wire wire) implements LineEvent {}

  record NotOpened(int attempt, CannotConnect.Reason reason) implements LineEvent {}

  record Text(int attempt, String frame) implements LineEvent {}

  record Pong(int attempt) implements LineEvent {}

  record Closed(int attempt, int code) implements LineEvent {}
}
