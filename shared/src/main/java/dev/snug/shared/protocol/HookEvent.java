package dev.snug.shared.protocol;

import org.jspecify.annotations.Nullable;

/// What a hook is told: somebody said something in its room.
///
/// @param id names the event; the same again is the same event
/// @param command the word that the message begins with, with its slash, if the hook was asked by it; `text` is then the rest
/// @param thread the number of the message in whose thread it stands
public record HookEvent(
    String id, String room, String roomName, long seq, long at, String person, String personName,
    @Nullable String command, String text, @Nullable Long thread) {}
