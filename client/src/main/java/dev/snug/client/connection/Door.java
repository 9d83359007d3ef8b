package dev.snug.client.connection;

import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.ServerFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a house is and as whom one comes in.
///
/// @param addresses where to try, in this order
/// @param tls whether the line is encrypted
/// @param house the fingerprint of the house's key
/// @param identity who comes
/// @param name what they want to be called
/// @param invite the secret that lets a stranger in; a house that knows the key does not ask
public record Door(
    List<Address> addresses, boolean tls, Fingerprint house, Identity identity, String name, @Nullable String invite) {

  public Door {
    addresses = List.copyOf(addresses);
  }

  public static Door by(Invite invite, Identity identity, String name) {
    return new Door(invite.addresses(), invite.tls(), invite.house(), identity, name, invite.secret());
  }

  /// The answer to the house's challenge, bound to it and to the house.
  ClientFrame.Hello hello(ServerFrame.Challenge challenge) {
    var proof = identity.prove(challenge.nonce(), house, name);
    var way = invite == null ? null : new Credential.Way.Invited(invite);
    return new ClientFrame.Hello(ClientFrame.VERSION, new Credential.ByKey(name, identity.publicKey(), proof, null, way));
  }

  /// Without the secrets.
  @Override
  public String toString() {
    return "Door" + addresses;
  }
}
