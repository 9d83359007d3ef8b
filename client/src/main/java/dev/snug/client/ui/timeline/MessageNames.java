package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.markdown.Names;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;

/// Finds those whom a message mentions, where they stand in it as `@Name`, and the rooms of the house as `#room`.
final class MessageNames implements Names {

  /// What everybody at once is called, in the languages in which people write.
  private static final List<String> EVERYBODY = List.of("everyone", "所有人");

  private final List<Candidate> candidates = new ArrayList<>();

  /// @param text what may stand there, sign and all
  private record Candidate(String text, Kind kind, Consumer<Node> open) {}

  MessageNames(Talk talk, Set<String> mentions) {
    mentions.forEach(id -> mention(talk, id));
    talk.house().rooms().forEach(room -> room(talk, room));
    candidates.sort(Comparator.comparingInt((Candidate each) -> each.text().length()).reversed());
  }

  /// Whom a message mentions now: ids, or [Body#EVERYONE].
  static Set<String> mentions(Content.Written written) {
    var edit = written.now().edit();
    if (edit != null) {
      return edit.mentions();
    }
    return written.body() instanceof Body.Said said ? said.mentions() : Set.of();
  }

  @Override
  public List<Named> in(String text) {
    var found = new ArrayList<Named>();
    for (var at = next(text, 0); at >= 0; at = next(text, at)) {
      var end = at + 1;
      if (at == 0 || !isLetter(text.codePointBefore(at))) {
        for (var candidate : candidates) {
          if (stands(candidate.text(), text, at)) {
            end = at + candidate.text().length();
            found.add(new Named(at, end, candidate.kind(), candidate.open()));
            break;
          }
        }
      }
      at = end;
    }
    return found;
  }

  private void mention(Talk talk, String id) {
    if (id.equals(Body.EVERYONE)) {
      EVERYBODY.forEach(each -> candidates.add(new Candidate("@" + each, Kind.YOU, _ -> {})));
      return;
    }
    var person = talk.room().people().get(id);
    if (person != null) {
      var kind = talk.isYou(id) ? Kind.YOU : Kind.PERSON;
      forms(person).forEach(
          each -> candidates.add(new Candidate("@" + each, kind, node -> talk.desk().card(person, node))));
    }
  }

  /// All of the name, or its first word.
  private static List<String> forms(Person person) {
    var space = person.name().indexOf(' ');
    return space < 0 ? List.of(person.name()) : List.of(person.name(), person.name().substring(0, space));
  }

  private void room(Talk talk, RoomModel room) {
    var name = room.nameProperty().get();
    if (!name.isEmpty() && room.kind() != RoomKind.DIRECT) {
      candidates.add(
          new Candidate("#" + name, Kind.ROOM, _ -> talk.ui().intents().show(talk.house(), room)));
    }
  }

  private static int next(String text, int from) {
    for (var i = from; i < text.length(); i++) {
      if (text.charAt(i) == '@' || text.charAt(i) == '#') {
        return i;
      }
    }
    return -1;
  }

  private static boolean stands(String name, String text, int at) {
    var end = at + name.length();
    return text.regionMatches(true, at, name, 0, name.length())
        && (end == text.length()
            || !Character.isLetterOrDigit(text.codePointAt(end))
            || isHan(text.codePointBefore(end))
            || isHan(text.codePointAt(end)));
  }

  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c) && !isHan(c);
  }

  /// Han is written without spaces, so anything may stand beside it.
  private static boolean isHan(int c) {
    return UnicodeScript.of(c) == UnicodeScript.HAN;
  }
}
