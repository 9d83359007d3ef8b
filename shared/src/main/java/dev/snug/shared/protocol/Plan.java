package dev.snug.shared.protocol;

import dev.snug.shared.room.Body;
import org.jspecify.annotations.Nullable;

/// Something that the house does for a person later.
///
/// @param id given by the person; a message is posted with it
/// @param at when, in epoch milliseconds
/// @param due whether the time has come: a reminder stays until it is put away, a message only if it was refused
/// @param refusal why a message could not be posted then
public record Plan(String id, String room, long at, What what, boolean due, @Nullable Refusal refusal) {

  /// What is done.
  public sealed interface What {
    /// Something is said.
    record Message(Body.Said body) implements What {}

    /// The person is reminded of an entry.
    record Reminder(long seq) implements What {}
  }
}
