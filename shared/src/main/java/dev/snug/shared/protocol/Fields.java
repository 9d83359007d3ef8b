package dev.snug.shared.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// The fields of one JSON object, each read with its kind and bounds; what is wrong names the field.
final class Fields {

  /// The greatest number.
  static final long MOST = Long.MAX_VALUE;

  /// The longest list of what has no limit of its own.
  static final int MOST_ITEMS = 10_000;

  /// Longer than any key, token, proof or invite.
  static final int TOKEN_LENGTH = 128;

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

  /// A text that may also be missing.
  String textOrEmpty(String name, int longest) throws MalformedFrame {
    return has(name) ? text(name, longest) : "";
  }

  /// The id of a person, an entry, a frame.
  String id(String name) throws MalformedFrame {
    return text(name, Limits.ID_LENGTH);
  }

  String room() throws MalformedFrame {
    var room = text("room", Limits.ID_LENGTH);
    if (!Names.isRoomId(room)) {
      throw malformed("room", "is not 1 to 32 of a-z, 0-9 and -");
    }
    return room;
  }

  /// A name that somebody has or would like to have; whether they may have it is decided where it is given.
  String name() throws MalformedFrame {
    return name("name");
  }

  String name(String field) throws MalformedFrame {
    var name = text(field, Limits.NAME_LENGTH);
    if (!Names.isReadable(name)) {
      throw malformed(field, "is not a name");
    }
    return name;
  }

  @Nullable PublicKey optionalKey(String name) throws MalformedFrame {
    return this.<PublicKey>optionalParsed(name, TOKEN_LENGTH, PublicKey::new);
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

  @Nullable Long optionalInteger(String name, long least, long most) throws MalformedFrame {
    return has(name) ? integer(name, least, most) : null;
  }

  /// A flag that is not set if it is missing.
  boolean flagOrFalse(String name) throws MalformedFrame {
    return has(name) && flag(name);
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
    var list = new ArrayList<T>();
    each(name, longest, fields -> list.add(reading.read(fields)));
    return list;
  }

  /// Takes each object of a list.
  void each(String name, int longest, Taking taking) throws MalformedFrame {
    var at = 0;
    for (var item : items(name, longest)) {
      taking.take(nested(item, name + "[" + at++ + "]"));
    }
  }

  /// Different texts, in their order, each no longer than an id.
  Set<String> ids(String name, int longest) throws MalformedFrame {
    return new LinkedHashSet<>(texts(name, longest, Limits.ID_LENGTH));
  }

  /// Texts, each like [#text].
  List<String> texts(String name, int longest, int longestText) throws MalformedFrame {
    var texts = new ArrayList<String>();
    for (var item : items(name, longest)) {
      var alone = new JsonObject();
      alone.add(name, item);
      texts.add(new Fields(alone, path).text(name, longestText));
    }
    return texts;
  }

  /// Different numbers, in their order.
  <T> Set<T> numbers(String name, int longest, long least, long most, LongFunction<T> as) throws MalformedFrame {
    var numbers = new LinkedHashSet<T>();
    for (var item : items(name, longest)) {
      var alone = new JsonObject();
      alone.add(name, item);
      numbers.add(as.apply(new Fields(alone, path).integer(name, least, most)));
    }
    return numbers;
  }

  MalformedFrame malformed(String name, String problem) {
    return new MalformedFrame(Refusal.MALFORMED, path + name, problem);
  }

  /// How to read one item of a list.
  @FunctionalInterface
  interface Reading<T> {
    T read(Fields fields) throws MalformedFrame;
  }

  /// What to do with one item of a list.
  @FunctionalInterface
  interface Taking {
    void take(Fields fields) throws MalformedFrame;
  }

  private JsonArray items(String name, int longest) throws MalformedFrame {
    var array = value(name);
    if (!array.isJsonArray()) {
      throw malformed(name, "is not a list");
    }
    if (array.getAsJsonArray().size() > longest) {
      throw new MalformedFrame(Refusal.TOO_LONG, path + name, "has more than " + longest + " items");
    }
    return array.getAsJsonArray();
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
