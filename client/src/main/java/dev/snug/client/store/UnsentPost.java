package dev.snug.client.store;

import dev.snug.shared.protocol.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something this person has written that the house has not stored yet.
///
/// @param refusal why the house does not want it; null as long as it has not said no
public record UnsentPost(String id, String room, String text, Instant at, @Nullable Refusal refusal) {}
