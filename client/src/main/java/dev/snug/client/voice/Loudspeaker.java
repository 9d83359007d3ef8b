package dev.snug.client.voice;

import java.io.OutputStream;
import javax.sound.sampled.AudioFormat;

/// What lets somebody hear.
@FunctionalInterface
public interface Loudspeaker {

  /// Begins to play.
  ///
  /// @param format of the samples, which are not compressed
  /// @return takes samples as fast as they are heard, a fifth of a second ahead at most; flushing waits until all are heard, closing drops those that are not
  /// @throws NoSound if there is none, or it cannot be had
  OutputStream open(AudioFormat format) throws NoSound;
}
