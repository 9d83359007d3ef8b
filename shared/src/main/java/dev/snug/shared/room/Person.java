package dev.snug.shared.room;

import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.Limits;
import org.jspecify.annotations.Nullable;

/// Somebody as a room knows them.
///
/// @param id given by the house, such as `u7`; never reused
/// @param name what people call them, like no other in the house but for those of earlier versions
/// @param role what they may do
/// @param key their public key; a guest who came by name alone has none
public record Person(String id, String name, Role role, @Nullable PublicKey key) {

  public Person {
    if (id.isEmpty() || id.length() > Limits.ID_LENGTH) {
      throw new IllegalArgumentException("a person's id has 1 to " + Limits.ID_LENGTH + " characters");
    }
    if (!Names.isReadable(name)) {
      throw new IllegalArgumentException("not a name");
    }
  }
}
