package dev.snug.client.voice;

import dev.snug.shared.room.Voice;
import java.io.IOException;

/// Hears of a recording, on its thread.
public interface RecorderListener {

  /// So much is recorded.
  ///
  /// @param level how loud it was last, 0 to 255
  void heard(long millis, int level);

  /// It is over, and the file holds it.
  void ended(Voice voice, End end);

  /// Nothing was recorded; there is no file.
  void failed(NoSound why);

  /// The file could not be written; there is none.
  void notKept(IOException why);

  /// Why it is over.
  enum End {
    STOPPED,
    /// It is as long as one may be.
    FULL,
    /// The microphone is gone.
    LOST
  }
}
