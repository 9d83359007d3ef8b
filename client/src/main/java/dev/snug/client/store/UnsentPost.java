package dev.snug.client.store;

import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something this person has written or done that the house has not stored yet.
///
/// @param refusal why the house does not want it; null as long as it has not said no
public record UnsentPost(String id, String room, Body body, Instant at, @Nullable Refusal refusal) {}
