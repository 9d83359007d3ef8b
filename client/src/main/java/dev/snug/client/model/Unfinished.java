package dev.snug.client.model;

import org.jspecify.annotations.Nullable;

/// What somebody was about to do with a message when they went elsewhere.
///
/// @param message its number
/// @param text what they were changing it to; null if they were answering it
public record Unfinished(long message, @Nullable String text) {}
