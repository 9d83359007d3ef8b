package dev.snug.shared.protocol;

import org.jspecify.annotations.Nullable;

/// An [dev.snug.shared.room.Entry] as a house keeps and passes it on: its body was written as JSON when it came and is
/// seldom read again.
///
/// @param body what [FrameCodec#write(dev.snug.shared.room.Body)] made of it
/// @param now what [FrameCodec#write(dev.snug.shared.room.MessageState)] made of what has become of it, in a page
public record WrittenEntry(long seq, long at, String author, String id, String body, @Nullable String now) {

  /// As it is when it is added.
  public WrittenEntry(long seq, long at, String author, String id, String body) {
    this(seq, at, author, id, body, null);
  }

  /// The same with what has become of it.
  public WrittenEntry now(@Nullable String state) {
    return new WrittenEntry(seq, at, author, id, body, state);
  }
}
