package dev.snug.client.transfer;

import dev.snug.shared.identity.Address;
import java.net.URI;

/// Where the files of a house are now, and the token that opens them.
///
/// @param address to which the line to the house goes
/// @param token of the last welcome; a secret
public record FilePlace(Address address, boolean tls, String token) {

  URI uri(String path) {
    return URI.create((tls ? "https://" : "http://") + address + path);
  }

  /// Without the token.
  @Override
  public String toString() {
    return "FilePlace[" + address + "]";
  }
}
