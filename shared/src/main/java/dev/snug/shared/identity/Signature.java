package dev.snug.shared.identity;

/// An Ed25519 signature, 64 bytes (RFC 8032).
///
/// @param text those bytes in base64url
public record Signature(String text) {

  private static final int LENGTH = 64;

  /// @throws IllegalArgumentException if this is not the base64url of 64 bytes
  public Signature {
    Base64Url.bytes(text, LENGTH);
  }

  static Signature of(byte[] bytes) {
    return new Signature(Base64Url.of(bytes));
  }

  byte[] bytes() {
    return Base64Url.bytes(text, LENGTH);
  }
}
