package dev.snug.client.ui.file;

import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Attachment;
import java.util.Locale;

/// What files are called where there is room for words only.
public final class FileWords {

  private static final long SECOND = 1_000;
  private static final long MINUTE = 60;

  private FileWords() {}

  /// The name of a file; of a voice message, that it is one and how long.
  public static String of(Texts texts, Attachment file) {
    var voice = file.voice();
    return voice == null ? file.name() : texts.text("voice.named", lasting(voice.millis()));
  }

  /// How long something lasts that is heard, such as `0:42`; not nothing at all.
  public static String lasting(long millis) {
    return clock(Math.max(1, Math.round(millis / (double) SECOND)));
  }

  /// How far something is, such as `0:07`.
  public static String at(long millis) {
    return clock(millis / SECOND);
  }

  private static String clock(long seconds) {
    return String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE);
  }
}
