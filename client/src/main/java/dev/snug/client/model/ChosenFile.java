package dev.snug.client.model;

import dev.snug.shared.room.Voice;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file on this computer that somebody wants to send.
///
/// @param name what to call it
/// @param type its media type
/// @param bytes how long it is
/// @param problem why it cannot be sent; null if it can
/// @param voice how it sounds if it is a voice message; null for everything else
public record ChosenFile(
    Path path, String name, String type, long bytes, @Nullable Problem problem, @Nullable Voice voice) {

  /// A file that is no voice message.
  public ChosenFile(Path path, String name, String type, long bytes, @Nullable Problem problem) {
    this(path, name, type, bytes, problem, null);
  }

  public boolean isPicture() {
    return type.startsWith("image/");
  }
}
