package dev.snug.shared.protocol;

/// An [dev.snug.shared.room.Entry] as a house keeps and passes it on: its body was written as JSON when it came and is
/// never read again.
///
/// @param body what [FrameCodec#write(dev.snug.shared.room.Body)] made of it
public record WrittenEntry(long seq, long at, String author, String id, String body) {}
