package dev.snug.shared.protocol;

import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.identity.Signature;
import org.jspecify.annotations.Nullable;

/// With what somebody asks to come in.
public sealed interface Credential {

  /// Somebody who holds a key: the key is the account.
  ///
  /// @param name what they would like to be called; a house that knows the key keeps the name it knows
  /// @param key their public key
  /// @param proof the signature over [dev.snug.shared.identity.Identity#prove]
  /// @param invite the secret of an invite; needed only by a key that the house does not know
  record ByKey(String name, PublicKey key, Signature proof, @Nullable String invite) implements Credential {}

  /// Somebody who was here before, by the token of an earlier welcome.
  record ByToken(String token) implements Credential {}

  /// A guest by name alone; only on a server that is open.
  record ByName(String name) implements Credential {}
}
