package dev.snug.shared.protocol;

/// A file as the house keeps it: the answer to an upload that is complete.
///
/// @param file the SHA-256 of its content in base64url
/// @param bytes how long it is
/// @param width of its picture, in pixels; 0 if it is none of which the house has a small one
/// @param height the same
public record StoredFile(String file, long bytes, int width, int height) {}
