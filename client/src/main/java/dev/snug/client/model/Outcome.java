package dev.snug.client.model;

/// What came of something a person asked for.
public sealed interface Outcome<T> {

  /// It is done.
  record Done<T>(T value) implements Outcome<T> {}

  /// It did not happen; nothing has changed.
  record Failed<T>(Problem problem) implements Outcome<T> {}
}
