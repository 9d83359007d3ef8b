package dev.snug.client.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file on this computer that somebody wants to send.
///
/// @param name what to call it
/// @param type its media type
/// @param bytes how long it is
/// @param problem why it cannot be sent; null if it can
public record ChosenFile(Path path, String name, String type, long bytes, @Nullable Problem problem) {

  public boolean isPicture() {
    return type.startsWith("image/");
  }
}
