package dev.snug.shared.identity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;

/// The SHA-256 of a public key: what people compare.
///
/// @param text its 32 bytes in base64url
public record Fingerprint(String text) {

  static final int LENGTH = 32;

  /// How many words people read out to each other: 66 bits.
  public static final int WORDS = 6;

  /// @throws IllegalArgumentException if this is not the base64url of 32 bytes
  public Fingerprint {
    Base64Url.bytes(text, LENGTH);
  }

  /// Of the key whose encoded form these bytes are. A house's key is taken in its X.509 form, so that it is what
  /// `openssl x509 -pubkey | openssl pkey -pubin -outform der | sha256sum` prints.
  public static Fingerprint ofBytes(byte[] key) {
    try {
      return new Fingerprint(Base64Url.of(MessageDigest.getInstance("SHA-256").digest(key)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  public byte[] bytes() {
    return Base64Url.bytes(text, LENGTH);
  }

  /// The first 66 bits as six words, each in English and in Chinese, so that people can compare across languages.
  public List<Word> words() {
    var first66 = ByteBuffer.wrap(bytes());
    return IntStream.range(0, WORDS).mapToObj(i -> Word.at(bits(first66, i * Word.BITS))).toList();
  }

  private static int bits(ByteBuffer bytes, int from) {
    return bytes.getInt(from / 8) << from % 8 >>> (Integer.SIZE - Word.BITS);
  }
}
