package dev.snug.client.ui.composer;

import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Finds out who is called by a text: those whose names stand in it after an `@`.
final class Mentions {

  private static final char SIGN = '@';

  private final Texts texts;
  private final RoomModel room;
  private final Map<String, String> chosen = new HashMap<>();

  Mentions(Texts texts, RoomModel room) {
    this.texts = texts;
    this.room = room;
  }

  /// Remembers somebody whose name was put into the text.
  void remember(Person person) {
    chosen.put(person.name(), person.id());
  }

  /// The ids of those who are called, as many as one message can call.
  Set<String> in(String text) {
    var called = new LinkedHashSet<String>();
    var names = names();
    var longestFirst = names.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    for (var at = text.indexOf(SIGN); at >= 0 && called.size() < Limits.MENTIONS; at = text.indexOf(SIGN, at + 1)) {
      var from = at + 1;
      if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at)) || isHan(text.codePointBefore(at))) {
        longestFirst.stream().filter(name -> stands(name, text, from)).findFirst().map(names::get).ifPresent(called::add);
      }
    }
    return called;
  }

  private Map<String, String> names() {
    var names = new HashMap<String, String>();
    room.people().values().forEach(each -> names.put(each.name(), each.id()));
    room.members().forEach(each -> names.put(each.name(), each.id()));
    names.putAll(chosen);
    if (room.rightsProperty().get().contains(Right.CALL_EVERYONE)) {
      names.put(texts.text("mention.everyone"), Body.EVERYONE);
    }
    return names;
  }

  /// Han is written without spaces, so anything may follow a Han name.
  private static boolean stands(String name, String text, int at) {
    var end = at + name.length();
    return text.startsWith(name, at)
        && (end == text.length()
            || !Character.isLetterOrDigit(text.codePointAt(end))
            || isHan(text.codePointBefore(end))
            || isHan(text.codePointAt(end)));
  }

  private static boolean isHan(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }
}
