package dev.snug.shared.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/// A JSON object that another program wrote and that says more than anybody here wants to know: what is asked for is given if it is there and of the kind
/// asked for, and nothing is said of the rest.
public final class ForeignObject {

  /// Deeper than what any of them writes.
  private static final int DEPTH = 100;

  private final JsonObject object;

  private ForeignObject(JsonObject object) {
    this.object = object;
  }

  /// Reads one.
  ///
  /// @throws MalformedFrame if it is not JSON, or no object
  public static ForeignObject read(String json) throws MalformedFrame {
    if (parse(json) instanceof JsonObject object) {
      return new ForeignObject(object);
    }
    throw new MalformedFrame(Refusal.MALFORMED, null, "is not a JSON object");
  }

  /// Reads a list of them; what is no object is left out.
  ///
  /// @throws MalformedFrame if it is not JSON, or no list
  public static List<ForeignObject> readList(String json) throws MalformedFrame {
    if (parse(json) instanceof JsonArray array) {
      return objects(array);
    }
    throw new MalformedFrame(Refusal.MALFORMED, null, "is not a JSON list");
  }

  /// A text; empty if it has none.
  public String text(String name) {
    return object.get(name) instanceof JsonPrimitive primitive && primitive.isString() ? primitive.getAsString() : "";
  }

  /// A whole number; 0 if it has none.
  public long number(String name) {
    try {
      return object.get(name) instanceof JsonPrimitive primitive && primitive.isNumber() ? primitive.getAsLong() : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  public boolean flag(String name) {
    return object.get(name) instanceof JsonPrimitive primitive && primitive.isBoolean() && primitive.getAsBoolean();
  }

  /// An object; one without anything if it has none.
  public ForeignObject object(String name) {
    return new ForeignObject(object.get(name) instanceof JsonObject inner ? inner : new JsonObject());
  }

  /// The objects of a list.
  public List<ForeignObject> objects(String name) {
    return object.get(name) instanceof JsonArray array ? objects(array) : List.of();
  }

  /// The texts of a list.
  public List<String> texts(String name) {
    var texts = new ArrayList<String>();
    if (object.get(name) instanceof JsonArray array) {
      for (var item : array) {
        if (item instanceof JsonPrimitive primitive && primitive.isString()) {
          texts.add(primitive.getAsString());
        }
      }
    }
    return texts;
  }

  private static List<ForeignObject> objects(JsonArray array) {
    var objects = new ArrayList<ForeignObject>();
    for (var item : array) {
      if (item instanceof JsonObject inner) {
        objects.add(new ForeignObject(inner));
      }
    }
    return objects;
  }

  private static JsonElement parse(String json) throws MalformedFrame {
    var reader = new JsonReader(new StringReader(json));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(DEPTH);
    try {
      return JsonParser.parseReader(reader);
    } catch (JsonParseException | NumberFormatException e) {
      throw new MalformedFrame(Refusal.MALFORMED, null, "is not JSON");
    }
  }
}
