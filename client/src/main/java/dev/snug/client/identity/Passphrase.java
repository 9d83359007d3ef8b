package dev.snug.client.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/// What protects a backup. The same characters are the same passphrase however a keyboard puts them together (NFC).
public final class Passphrase implements AutoCloseable {

  /// Five words or twelve characters that nobody guesses hold against years of trying at 64 MiB a try.
  public static final int LEAST = 12;

  /// More than anybody types.
  public static final int MOST = 1_000;

  private final byte[] bytes;

  /// @param text is not wiped; Java cannot
  public Passphrase(CharSequence text) {
    bytes = Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }

  /// Whether it is long enough to be worth something, and not too long.
  public static boolean isGood(CharSequence text) {
    var length = Character.codePointCount(text, 0, text.length());
    return length >= LEAST && length <= MOST;
  }

  byte[] bytes() {
    return bytes;
  }

  /// Wipes it.
  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
