package dev.snug.server.account;

import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.room.Role;
import org.jspecify.annotations.Nullable;

/// Somebody about to become one of the house.
///
/// @param device what their device is called, if it is called anything
record NewPerson(String name, Role role, @Nullable PublicKey key, @Nullable String device) {

  /// Somebody by name alone.
  static NewPerson named(String name, Role role) {
    return new NewPerson(name, role, null, null);
  }

  static NewPerson with(Credential.ByKey key, Role role) {
    return new NewPerson(key.name(), role, key.key(), key.device());
  }
}
