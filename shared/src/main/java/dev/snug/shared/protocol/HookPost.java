package dev.snug.shared.protocol;

import org.jspecify.annotations.Nullable;

/// What is sent to a hook for it to say: the content of `POST /hooks/…`.
///
/// @param id names it: the same one again is said once; at most [#ID_LENGTH] characters
/// @param thread the number of the message in whose thread it is to stand
public record HookPost(@Nullable String id, String text, @Nullable Long thread) {

  /// The house puts something in front of it.
  public static final int ID_LENGTH = 50;
}
