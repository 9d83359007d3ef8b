package dev.snug.shared.room;

/// A file that a message carries.
///
/// @param file the SHA-256 of its content in base64url, by which the house keeps it
/// @param name what to call it; a label and never a path
/// @param type its media type (RFC 6838), such as `image/png`
/// @param bytes how long it is
public record Attachment(String file, String name, String type, long bytes) {}
