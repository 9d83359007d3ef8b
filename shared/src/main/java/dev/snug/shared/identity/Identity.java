package dev.snug.shared.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/// Somebody's own key pair. The key is the account: whoever holds it is that person in every house.
public final class Identity {

  static final String ALGORITHM = "Ed25519";

  private static final String FIRST_LINE = "snug identity 1";

  private final PrivateKey privateKey;
  private final PublicKey publicKey;
  private final byte[] publicKeyEncoded;

  private Identity(KeyPair pair) {
    this.privateKey = pair.getPrivate();
    this.publicKeyEncoded = pair.getPublic().getEncoded();
    this.publicKey = PublicKey.of(pair.getPublic());
  }

  /// A new one.
  public static Identity create(SecureRandom random) {
    try {
      var generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(255, random);
      return new Identity(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519", e);
    }
  }

  /// The one kept in `file`, made there first if the file is missing. Only the file's owner can read it.
  ///
  /// @throws IOException if the file cannot be read or written, or holds something else; it is left as it is
  public static Identity keptIn(Path file, SecureRandom random) throws IOException {
    if (Files.exists(file)) {
      return read(file);
    }
    var identity = create(random);
    identity.keep(file);
    return identity;
  }

  /// Puts it into `file`, for the file's owner alone, instead of what is there.
  ///
  /// @throws IOException if that fails; what was there is still there
  public void keep(Path file) throws IOException {
    OwnerOnly.write(file, text().getBytes(StandardCharsets.UTF_8));
  }

  /// The whole pair as bytes, for [#of]. Whoever asks for them wipes them.
  public byte[] secret() {
    var encoded = privateKey.getEncoded();
    var secret = ByteBuffer.allocate(1 + encoded.length + publicKeyEncoded.length)
        .put((byte) encoded.length).put(encoded).put(publicKeyEncoded).array();
    Arrays.fill(encoded, (byte) 0);
    return secret;
  }

  /// The one whose bytes these are.
  ///
  /// @throws IllegalArgumentException if they are nobody's
  public static Identity of(byte[] secret) {
    var length = secret.length == 0 ? 0 : secret[0];
    if (length <= 0 || secret.length <= 1 + length) {
      throw new IllegalArgumentException("no key pair");
    }
    var encoded = Arrays.copyOfRange(secret, 1, 1 + length);
    try {
      var keys = KeyFactory.getInstance(ALGORITHM);
      return new Identity(
          new KeyPair(
              keys.generatePublic(new X509EncodedKeySpec(Arrays.copyOfRange(secret, 1 + length, secret.length))),
              keys.generatePrivate(new PKCS8EncodedKeySpec(encoded))));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no key pair", e);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  /// The proof of a `hello`: it is bound to the house's key and to one challenge, so it is worth nothing elsewhere.
  public Signature prove(String nonce, Fingerprint server, String name) {
    try {
      var signer = java.security.Signature.getInstance(ALGORITHM);
      signer.initSign(privateKey);
      signer.update(proofText(nonce, server, name));
      return Signature.of(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an Ed25519 key that cannot sign", e);
    }
  }

  /// Whether `proof` is the proof of the holder of `key` for this challenge and name.
  public static boolean proves(PublicKey key, Signature proof, String nonce, Fingerprint server, String name) {
    return key.verifies(proofText(nonce, server, name), proof);
  }

  private static byte[] proofText(String nonce, Fingerprint server, String name) {
    return ("snug.v1|" + nonce + "|" + server.text() + "|" + name).getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    var encoder = Base64.getEncoder();
    return FIRST_LINE + "\n" + encoder.encodeToString(privateKey.getEncoded()) + "\n"
        + encoder.encodeToString(publicKeyEncoded) + "\n";
  }

  private static Identity read(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    if (lines.size() < 3 || !lines.getFirst().equals(FIRST_LINE)) {
      throw new IOException(file + " is not an identity of Snug");
    }
    try {
      var decoder = Base64.getDecoder();
      var keys = KeyFactory.getInstance(ALGORITHM);
      return new Identity(
          new KeyPair(
              keys.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(2)))),
              keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(1))))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(file + " is damaged", e);
    }
  }
}
