package dev.snug.server.account;

import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Role;
import org.jspecify.annotations.Nullable;

/// Somebody about to become one of the house.
record NewPerson(String name, Role role, @Nullable PublicKey key) {}
