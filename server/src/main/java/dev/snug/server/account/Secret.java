package dev.snug.server.account;

import dev.snug.shared.identity.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/// Secrets that the house gives out. It keeps their SHA-256 only, so that a stolen store opens nothing; they are random
/// and long, so that a plain hash is enough and looking one up by it tells nothing by its time.
final class Secret {

  private static final int TOKEN_BYTES = 32;

  private Secret() {}

  /// 256 random bits in base64url.
  static String token(SecureRandom random) {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String hash(String secret) {
    return Fingerprint.ofBytes(secret.getBytes(StandardCharsets.UTF_8)).text();
  }
}
