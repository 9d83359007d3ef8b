package dev.snug.client.command;

import java.util.List;
import java.util.StringJoiner;

/// One JSON object on one line, for whoever reads a command's answers with a program.
final class JsonLine {

  private final StringJoiner fields = new StringJoiner(",", "{", "}");

  JsonLine field(String name, String value) {
    return raw(name, quoted(value));
  }

  JsonLine field(String name, long value) {
    return raw(name, String.valueOf(value));
  }

  JsonLine texts(String name, List<String> values) {
    var list = new StringJoiner(",", "[", "]");
    values.forEach(value -> list.add(quoted(value)));
    return raw(name, list.toString());
  }

  private JsonLine raw(String name, String json) {
    fields.add(quoted(name) + ":" + json);
    return this;
  }

  @Override
  public String toString() {
    return fields.toString();
  }

  private static String quoted(String text) {
    var json = new StringBuilder("\"");
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c == '\u007f' || (Character.isSurrogate(c) && isAlone(text, i)) || c == '\u2028' || c == '\u2029') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  /// Half of a character cannot be written as UTF-8.
  private static boolean isAlone(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }
}
