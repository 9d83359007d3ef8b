package dev.snug.client.store;

import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A house in the rail, as it is remembered from one start of the app to the next.
///
/// @param key what the house is
/// @param host the name of its owner, empty as long as it is not known
/// @param addresses where to try, in this order
/// @param hosting how this app hosts it; null if somebody else does
public record KnownHouse(
    Fingerprint key, String name, String host, List<Address> addresses, boolean tls, @Nullable Hosting hosting) {

  public KnownHouse {
    addresses = List.copyOf(addresses);
  }

  /// How this app hosts a house.
  ///
  /// @param folder the name of its folder
  /// @param port where it listens; the invites that are out there name it
  /// @param network whether those on this network may come in without an invite
  /// @param listed whether it is announced on the networks of this computer
  /// @param internet whether the router is asked to let the internet in
  public record Hosting(String folder, int port, boolean network, boolean listed, boolean internet) {}
}
