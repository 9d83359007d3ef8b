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
  /// @param device what this device is called, for its person's list
  /// @param way how a key that the house does not know comes in, if the house wants to know
  record ByKey(String name, PublicKey key, Signature proof, @Nullable String device, @Nullable Way way)
      implements Credential {}

  /// Somebody who was here before, by the token of an earlier welcome; or a bot or web guest by one made for them.
  record ByToken(String token) implements Credential {}

  /// A guest by name alone; only on a server that is open.
  record ByName(String name) implements Credential {}

  /// How a new key comes in.
  sealed interface Way {
    /// By an invite.
    record Invited(String secret) implements Way {}

    /// As another device of somebody, by the code that a device of theirs showed.
    record Linked(String code) implements Way {}

    /// By asking, if the house allows it.
    record Knocking() implements Way {}
  }
}
