package dev.snug.client.model;

import dev.snug.client.model.MessageModel.Sending;
import dev.snug.shared.room.Body;
import java.time.Instant;

/// Something this person wrote or did that the house has not stored yet.
///
/// @param post its id
/// @param at when it was written
public record OutboxItem(String post, String room, Body body, Instant at, Sending sending) {

  /// Whether the house refused it.
  public boolean isFailed() {
    return sending instanceof Sending.Failed;
  }
}
