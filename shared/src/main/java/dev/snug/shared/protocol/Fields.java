package dev.snug.shared.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of one JSON object, each read with its kind and bounds; what is wrong names the field.
final class Fields {

  private final JsonObject object;
  private final String path;

  Fields(JsonObject object) {
    this(object, "");
  }

  private Fields(JsonObject object, String path) {
    this.object = object;
    this.path = path;
  }

  boolean has(String name) {
    var value = object.get(name);
    return value != null && !value.isJsonNull();
  }

  /// A text of 1 to `longest` characters, whole (no half of a surrogate pair) and without control characters.
  String text(String name, int longest) throws MalformedFrame {
    var text = string(name);
    if (text.length() > longest) {
      throw new MalformedFrame(Refusal.TOO_LONG, path + name, "has more than " + longest + " characters");
    }
    if (text.isEmpty()) {
      throw malformed(name, "is empty");
    }
    if (!isShown(text)) {
      throw malformed(name, "holds a character that cannot be shown");
    }
    return text;
  }

  @Nullable String optionalText(String name, int longest) throws MalformedFrame {
    return has(name) ? text(name, longest) : null;
  }

  /// A text that `parse` understands: it says no with an IllegalArgumentException.
  <T> T parsed(String name, int longest, Function<String, T> parse) throws MalformedFrame {
    try {
      return parse.apply(text(name, longest));
    } catch (IllegalArgumentException e) {
      throw malformed(name, "is not of the right form");
    }
  }

  <T> @Nullable T optionalParsed(String name, int longest, Function<String, T> parse) throws MalformedFrame {
    return has(name) ? this.<T>parsed(name, longest, parse) : null;
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) throws MalformedFrame {
    return parsed(name, Limits.ID_LENGTH, text -> {
      var constant = Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
      if (!wireName(constant).equals(text)) {
        throw new IllegalArgumentException(text);
      }
      return constant;
    });
  }

  static String wireName(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  long integer(String name, long least, long most) throws MalformedFrame {
    if (!(value(name) instanceof JsonPrimitive primitive)
        || !primitive.isNumber()
        || !(primitive.getAsNumber() instanceof Long number)) {
      throw malformed(name, "is not a whole number");
    }
    if (number < least || number > most) {
      throw malformed(name, "is not between " + least + " and " + most);
    }
    return number;
  }

  int integer(String name, int least, int most) throws MalformedFrame {
    return (int) integer(name, (long) least, (long) most);
  }

  boolean flag(String name) throws MalformedFrame {
    if (value(name) instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw malformed(name, "is not true or false");
  }

  Fields object(String name) throws MalformedFrame {
    return nested(value(name), name);
  }

  <T> List<T> list(String name, int longest, Reading<T> reading) throws MalformedFrame {
    var array = value(name);
    if (!array.isJsonArray()) {
      throw malformed(name, "is not a list");
    }
    if (array.getAsJsonArray().size() > longest) {
      throw new MalformedFrame(Refusal.TOO_LONG, path + name, "has more than " + longest + " items");
    }
    var list = new ArrayList<T>();
    for (var item : array.getAsJsonArray()) {
      list.add(reading.read(nested(item, name + "[" + list.size() + "]")));
    }
    return list;
  }

  Set<String> ids(String name) throws MalformedFrame {
    var array = value(name);
    if (!array.isJsonArray()) {
      throw malformed(name, "is not a list");
    }
    var ids = new LinkedHashSet<String>();
    for (var item : array.getAsJsonArray()) {
      if (!(item instanceof JsonPrimitive primitive) || !primitive.isString()) {
        throw malformed(name, "is not a list of texts");
      }
      ids.add(primitive.getAsString());
    }
    return ids;
  }

  MalformedFrame malformed(String name, String problem) {
    return new MalformedFrame(Refusal.MALFORMED, path + name, problem);
  }

  /// How to read one item of a list.
  @FunctionalInterface
  interface Reading<T> {
    T read(Fields fields) throws MalformedFrame;
  }

  private String string(String name) throws MalformedFrame {
    if (value(name) instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw malformed(name, "is not a text");
  }

  private JsonElement value(String name) throws MalformedFrame {
    var value = object.get(name);
    if (value == null || value.isJsonNull()) {
      throw malformed(name, "is missing");
    }
    return value;
  }

  private Fields nested(JsonElement element, String name) throws MalformedFrame {
    if (!element.isJsonObject()) {
      throw malformed(name, "is not an object");
    }
    return new Fields(element.getAsJsonObject(), path + name + ".");
  }

  /// A loop, because every text of every frame passes through it.
  private static boolean isShown(String text) {
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t') {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
