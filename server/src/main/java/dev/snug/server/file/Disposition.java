package dev.snug.server.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// `Content-Disposition` (RFC 6266): to be saved, and under which name.
final class Disposition {

  private static final String PLAIN = "!#$&+-.^_`|~";

  private Disposition() {}

  /// The name in ASCII for old programs, and as it is (RFC 8187) for all others.
  static String attachment(String name) {
    var plain = new StringBuilder();
    var coded = new StringBuilder();
    name.codePoints().forEach(c -> plain.append(isPlain(c) || c == ' ' ? (char) c : '_'));
    for (var b : name.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && isPlain(b)) {
        coded.append((char) b);
      } else {
        coded.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
      }
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + coded;
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
  }
}
