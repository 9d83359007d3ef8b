package dev.snug.client.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// SHA-256 of files, in base64url as the protocol writes it.
public final class Hashes {

  private static final int PIECE_BYTES = 64 * 1024;

  private Hashes() {}

  public static String of(Path file) throws IOException {
    var digest = digest();
    var piece = new byte[PIECE_BYTES];
    try (var in = Files.newInputStream(file)) {
      for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    }
    return text(digest);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  static String text(MessageDigest digest) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
  }
}
