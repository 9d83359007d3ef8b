package dev.snug.server;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/// The message of a log line, with everything escaped that could end the line, steer a terminal or turn text around:
/// what people call themselves must not look like a line of its own. Public, because logback makes it.
public final class EscapedMessage extends MessageConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return escape(super.convert(event), "");
  }

  /// @param kept characters that stay as they are
  static String escape(String text, String kept) {
    var escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (kept.indexOf(c) >= 0 || isHarmless(c)) {
        escaped.append(c);
      } else {
        escaped.append("\\u").append("%04x".formatted((int) c));
      }
    }
    return escaped.toString();
  }

  private static boolean isHarmless(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
