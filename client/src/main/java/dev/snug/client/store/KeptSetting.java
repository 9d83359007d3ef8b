package dev.snug.client.store;

import org.jspecify.annotations.Nullable;

/// What a person keeps for all of their devices under a key: a setting or a draft.
///
/// @param value null if it was taken away
/// @param at when it was written, in epoch milliseconds
/// @param sent whether the house has it
public record KeptSetting(String key, @Nullable String value, long at, boolean sent) {}
