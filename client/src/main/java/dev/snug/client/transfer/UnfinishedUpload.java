package dev.snug.client.transfer;

import java.nio.file.Path;

/// An upload that was begun and is not with the house yet, as this computer remembers it.
///
/// @param id by which the app knows it
/// @param file what is sent
/// @param bytes how long it was when it was begun
/// @param changedAt when it had last been changed then, in epoch milliseconds
/// @param hash its SHA-256 in base64url then
public record UnfinishedUpload(String id, Path file, long bytes, long changedAt, String hash) {}
