package dev.snug.client.model;

import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import java.util.List;

/// A house that is announced on a network of this computer. All of it is hearsay, from whoever is on that network: the key
/// is what one then insists on when going in, and nothing more.
///
/// @param host what its host is called; empty if that is not told
/// @param addresses where it is said to be, at least one, each on a network of this computer
/// @param admission who is said to be let in
/// @param here how many are said to be there
public record NearbyHouse(
    Fingerprint key, String name, String host, List<Address> addresses, Admission admission, int here) {

  public NearbyHouse {
    addresses = List.copyOf(addresses);
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("a house is somewhere");
    }
  }
}
