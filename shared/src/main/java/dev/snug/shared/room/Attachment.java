package dev.snug.shared.room;

import org.jspecify.annotations.Nullable;

/// A file that a message carries.
///
/// @param file the SHA-256 of its content in base64url, by which the house keeps it
/// @param name what to call it; a label and never a path
/// @param type its media type (RFC 6838), such as `image/png`; what its author says, and nothing to rely on
/// @param bytes how long it is
/// @param width of a picture of which the house has a small one, in pixels; 0 for everything else. The house says it,
///     whatever its author says
/// @param height the same
/// @param voice how it sounds if it is a voice message; null for everything else
public record Attachment(
    String file, String name, String type, long bytes, int width, int height, @Nullable Voice voice) {

  /// What the type of everything begins with that can be a voice message.
  private static final String SOUND = "audio/";

  /// @throws IllegalArgumentException if something is a voice message that is no sound
  public Attachment {
    if (voice != null && !isSound(type)) {
      throw new IllegalArgumentException("a voice message of type " + type);
    }
  }

  /// A file that is no voice message.
  public Attachment(String file, String name, String type, long bytes, int width, int height) {
    this(file, name, type, bytes, width, height, null);
  }

  /// A file as its author names it.
  public Attachment(String file, String name, String type, long bytes) {
    this(file, name, type, bytes, 0, 0, null);
  }

  /// The same with the size of its picture, in pixels; 0 and 0 if it is none.
  public Attachment sized(int newWidth, int newHeight) {
    return new Attachment(file, name, type, bytes, newWidth, newHeight, voice);
  }

  /// The same with how long the house says that it is.
  public Attachment measured(long newBytes) {
    return new Attachment(file, name, type, newBytes, width, height, voice);
  }

  /// The same as a voice message.
  ///
  /// @throws IllegalArgumentException if it is no sound
  public Attachment spoken(Voice newVoice) {
    return new Attachment(file, name, type, bytes, width, height, newVoice);
  }

  /// Whether a media type is that of a sound.
  public static boolean isSound(String type) {
    return type.startsWith(SOUND);
  }

  /// Whether the house has a small picture of it.
  public boolean isPicture() {
    return width > 0 && height > 0;
  }
}
