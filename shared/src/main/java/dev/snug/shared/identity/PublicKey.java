package dev.snug.shared.identity;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// A person's public key: Ed25519, 32 raw bytes (RFC 8032).
///
/// @param text those bytes in base64url
public record PublicKey(String text) {

  static final int LENGTH = 32;

  /// What X.509 writes before the raw bytes of an Ed25519 key (RFC 8410, 4).
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  /// @throws IllegalArgumentException if this is not the base64url of 32 bytes
  public PublicKey {
    Base64Url.bytes(text, LENGTH);
  }

  static PublicKey of(java.security.PublicKey key) {
    var encoded = key.getEncoded();
    return new PublicKey(Base64Url.of(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length)));
  }

  /// The SHA-256 of the raw bytes.
  public Fingerprint fingerprint() {
    return Fingerprint.ofBytes(Base64Url.bytes(text, LENGTH));
  }

  /// Whether the holder of this key signed `message`.
  public boolean verifies(byte[] message, Signature signature) {
    try {
      var verifier = java.security.Signature.getInstance(Identity.ALGORITHM);
      verifier.initVerify(KeyFactory.getInstance(Identity.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded())));
      verifier.update(message);
      return verifier.verify(signature.bytes());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private byte[] encoded() {
    var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + LENGTH);
    System.arraycopy(Base64Url.bytes(text, LENGTH), 0, encoded, X509_PREFIX.length, LENGTH);
    return encoded;
  }
}
