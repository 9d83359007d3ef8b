package dev.snug.client.voice;

/// Hears of something that is played, on its thread.
public interface PlayerListener {

  /// So far it has come.
  void at(long millis);

  /// It was heard to its end.
  void finished();

  /// It cannot be heard, or not any further.
  void failed(NoSound why);
}
