package dev.snug.shared.room;

import dev.snug.shared.identity.PublicKey;
import org.jspecify.annotations.Nullable;

/// What an entry says has happened. On the wire `kind` is the record's name in lower case.
public sealed interface Body {

  /// Somebody said something.
  ///
  /// @param text 1 to [dev.snug.shared.protocol.Limits#TEXT_LENGTH] characters, not blank
  record Said(String text) implements Body {}

  /// The author came into the room; only the house writes this.
  ///
  /// @param name the author's name
  /// @param role the author's role
  /// @param key the author's public key, if there is one
  record Joined(String name, Role role, @Nullable PublicKey key) implements Body {}

  /// The author left the room.
  record Left() implements Body {}
}
