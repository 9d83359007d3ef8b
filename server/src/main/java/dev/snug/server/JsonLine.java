package dev.snug.server;

import java.util.List;
import java.util.StringJoiner;

/// One JSON object on one line, for whoever reads the command line's answers with a program.
final class JsonLine {

  private final StringJoiner fields = new StringJoiner(",", "{", "}");

  JsonLine field(String name, String value) {
    return raw(name, quoted(value));
  }

  JsonLine field(String name, long value) {
    return raw(name, String.valueOf(value));
  }

  JsonLine flag(String name, boolean value) {
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
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        default -> {
          if (c < ' ' || c == '\u2028' || c == '\u2029') {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }
}
