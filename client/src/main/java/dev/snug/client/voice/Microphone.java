package dev.snug.client.voice;

import java.io.InputStream;

/// What hears somebody speak.
public interface Microphone {

  /// Whether there is one. May take a while, so not on the FX thread.
  boolean isThere();

  /// Begins to listen.
  ///
  /// @return samples as [Sound#SPOKEN] has them, whole ones, as they come: reading waits for some, for a few seconds at most, and ends when
  ///     there are no more, because it was closed or the microphone is gone
  /// @throws NoSound if there is none, or it cannot be had
  InputStream listen() throws NoSound;
}
