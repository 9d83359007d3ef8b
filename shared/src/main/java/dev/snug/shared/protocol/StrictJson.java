package dev.snug.shared.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;

/// Reads one JSON object (RFC 8259) and nothing more lenient: Gson alone lets a key stand twice, takes the empty text for
/// null and nests 255 deep.
final class StrictJson {

  /// Deeper than any frame.
  private static final int DEPTH = 8;

  private StrictJson() {}

  static JsonObject object(String text) throws MalformedFrame {
    try (var reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(DEPTH);
      if (reader.peek() != JsonToken.BEGIN_OBJECT) {
        throw malformed("A frame is a JSON object.");
      }
      var object = readObject(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw malformed("A frame is one JSON object.");
      }
      return object;
    } catch (MalformedJsonException | EOFException | NumberFormatException | IllegalStateException e) {
      throw malformed("That is not JSON.");
    } catch (IOException e) {
      throw new IllegalStateException("reading a text failed", e);
    }
  }

  private static JsonObject readObject(JsonReader reader) throws IOException, MalformedFrame {
    var object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      var name = reader.nextName();
      if (object.has(name)) {
        throw malformed("A field stands twice.");
      }
      object.add(name, readValue(reader));
    }
    reader.endObject();
    return object;
  }

  private static JsonElement readValue(JsonReader reader) throws IOException, MalformedFrame {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> readObject(reader);
      case BEGIN_ARRAY -> readArray(reader);
      case STRING -> new JsonPrimitive(reader.nextString());
      case NUMBER -> number(reader.nextString());
      case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
      case NULL -> {
        reader.nextNull();
        yield JsonNull.INSTANCE;
      }
      case END_ARRAY, END_OBJECT, END_DOCUMENT, NAME -> throw malformed("That is not JSON.");
    };
  }

  private static JsonArray readArray(JsonReader reader) throws IOException, MalformedFrame {
    var array = new JsonArray();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(readValue(reader));
    }
    reader.endArray();
    return array;
  }

  /// The protocol has whole numbers only; others become NaN, which no field takes.
  private static JsonPrimitive number(String digits) {
    try {
      return new JsonPrimitive(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return new JsonPrimitive(Double.NaN);
    }
  }

  private static MalformedFrame malformed(String problem) {
    return new MalformedFrame(Refusal.MALFORMED, null, problem);
  }
}
