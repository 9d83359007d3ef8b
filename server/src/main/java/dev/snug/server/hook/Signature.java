package dev.snug.server.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a hook knows that the house sends it something, and when it did.
final class Signature {

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /// `sha256=` and the HMAC-SHA-256 (RFC 2104) of the time, a dot and the content, in hexadecimal.
  static String of(String secret, String timestamp, String content) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      var signed = mac.doFinal((timestamp + "." + content).getBytes(StandardCharsets.UTF_8));
      return "sha256=" + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
