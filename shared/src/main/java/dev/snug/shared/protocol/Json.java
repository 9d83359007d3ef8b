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
      name(name);
      doing(() -> writer.value(value));
    }
    return this;
  }

  /// A text, left out if it is empty.
  Json filled(String name, String value) {
    return value.isEmpty() ? this : field(name, value);
  }

  Json field(String name, @Nullable Long value) {
    if (value != null) {
      name(name);
      doing(() -> writer.value(value.longValue()));
    }
    return this;
  }

  Json field(String name, int value) {
    return field(name, Long.valueOf(value));
  }

  Json field(String name, @Nullable Enum<?> value) {
    return value == null ? this : field(name, Fields.wireName(value));
  }

  Json flag(String name, boolean value) {
    name(name);
    doing(() -> writer.value(value));
    return this;
  }

  /// A flag, left out if it is not set.
  Json flagged(String name, boolean value) {
    return value ? flag(name, true) : this;
  }

  Json texts(String name, Collection<String> texts) {
    name(name);
    return bracketed(texts, text -> doing(() -> writer.value(text)));
  }

  Json numbers(String name, Collection<? extends Number> numbers) {
    name(name);
    return bracketed(numbers, number -> doing(() -> writer.value(number.longValue())));
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
      name(name);
      doing(() -> writer.jsonValue(json));
    }
    return this;
  }

  private Json braced(Consumer<Json> fields) {
    doing(writer::beginObject);
    fields.accept(this);
    doing(writer::endObject);
    return this;
  }

  private <T> Json bracketed(Collection<T> items, Consumer<T> item) {
    doing(writer::beginArray);
    items.forEach(item);
    doing(writer::endArray);
    return this;
  }

  private void name(String name) {
    doing(() -> writer.name(name));
  }

  private static void doing(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new IllegalStateException("writing a text failed", e);
    }
  }

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }
}
