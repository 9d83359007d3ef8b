package dev.snug.shared.room;

/// A file that a message carries.
///
/// @param file the SHA-256 of its content in base64url, by which the house keeps it
/// @param name what to call it; a label and never a path
/// @param type its media type (RFC 6838), such as `image/png`; what its author says, and nothing to rely on
/// @param bytes how long it is
/// @param width of a picture of which the house has a small one, in pixels; 0 for everything else. The house says it,
///     whatever its author says
/// @param height the same
public record Attachment(String file, String name, String type, long bytes, int width, int height) {

  /// A file as its author names it.
  public Attachment(String file, String name, String type, long bytes) {
    this(file, name, type, bytes, 0, 0);
  }

  /// The same with the size of its picture, in pixels; 0 and 0 if it is none.
  public Attachment sized(int newWidth, int newHeight) {
    return new Attachment(file, name, type, bytes, newWidth, newHeight);
  }

  /// Whether the house has a small picture of it.
  public boolean isPicture() {
    return width > 0 && height > 0;
  }
}
