package dev.snug.shared.identity;

import java.util.Base64;

/// Bytes as the protocol writes them: base64url without padding (RFC 4648, 5).
final class Base64Url {

  private Base64Url() {}

  static String of(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// @throws IllegalArgumentException if this is not the one way to write `length` bytes
  static byte[] bytes(String text, int length) {
    var bytes = Base64.getUrlDecoder().decode(text);
    if (bytes.length != length || !of(bytes).equals(text)) {
      throw new IllegalArgumentException("not " + length + " bytes of base64url");
    }
    return bytes;
  }
}
