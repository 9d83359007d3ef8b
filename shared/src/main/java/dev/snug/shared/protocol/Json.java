package dev.snug.shared.protocol;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// JSON being written, field by field; a field without a value is left out.
final class Json {

  private final UnlockedWriter text = new UnlockedWriter();
  private final JsonWriter writer = new JsonWriter(text);

  private Json() {}

  /// One object as a text.
  static String object(Consumer<Json> fields) {
    var json = new Json();
    json.braced(fields);
    return json.text.toString();
  }

  /// One list of objects as a text.
  static <T> String list(Collection<T> items, Item<T> item) {
    var json = new Json();
    json.bracketed(items, each -> json.braced(inner -> item.write(inner, each)));
    return json.text.toString();
  }

  /// How one item of a list is written into its object.
  @FunctionalInterface
  interface Item<T> {
    void write(Json json, T item);
  }

  Json type(String type) {
    return field("type", type);
  }

  Json field(String name, @Nullable String value) {
    if (value != null) {
      try {
        writer.name(name).value(value);
      } catch (IOException e) {
        throw failed(e);
      }
    }
    return this;
  }

  /// A text, left out if it is empty.
  Json filled(String name, String value) {
    return value.isEmpty() ? this : field(name, value);
  }

  Json field(String name, @Nullable Long value) {
    return value == null ? this : number(name, value);
  }

  Json field(String name, long value) {
    return number(name, value);
  }

  Json field(String name, @Nullable Enum<?> value) {
    return value == null ? this : field(name, Fields.wireName(value));
  }

  Json flag(String name, boolean value) {
    try {
      writer.name(name).value(value);
      return this;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /// A flag, left out if it is not set.
  Json flagged(String name, boolean value) {
    return value ? flag(name, true) : this;
  }

  Json texts(String name, Collection<String> texts) {
    name(name);
    return bracketed(texts, this::value);
  }

  Json numbers(String name, Collection<? extends Number> numbers) {
    name(name);
    return bracketed(numbers, number -> value(number.longValue()));
  }

  Json object(String name, Consumer<Json> fields) {
    name(name);
    return braced(fields);
  }

  <T> Json list(String name, Collection<T> items, Item<T> item) {
    name(name);
    return bracketed(items, each -> braced(inner -> item.write(inner, each)));
  }

  /// Something that is JSON already.
  Json raw(String name, @Nullable String json) {
    if (json != null) {
      try {
        writer.name(name).jsonValue(json);
      } catch (IOException e) {
        throw failed(e);
      }
    }
    return this;
  }

  private Json number(String name, long value) {
    try {
      writer.name(name).value(value);
      return this;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private Json braced(Consumer<Json> fields) {
    try {
      writer.beginObject();
      fields.accept(this);
      writer.endObject();
      return this;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private <T> Json bracketed(Collection<T> items, Consumer<T> item) {
    try {
      writer.beginArray();
      items.forEach(item);
      writer.endArray();
      return this;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void name(String name) {
    try {
      writer.name(name);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void value(String text) {
    try {
      writer.value(text);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void value(long number) {
    try {
      writer.value(number);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(IOException e) {
    return new IllegalStateException("writing a text failed", e);
  }
}
