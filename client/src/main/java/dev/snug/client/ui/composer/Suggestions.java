package dev.snug.client.ui.composer;

import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.emoji.EmojiPicture;
import dev.snug.client.ui.emoji.NamedEmoji;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomIcon;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.RoomKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// Finds what could be meant: people of the room by any part of their names, rooms of the house, emoji by their codes and
/// words in both languages.
final class Suggestions {

  private static final int MOST = 8;
  private static final int EMOJI_FROM = 2;
  private static final double ICON = 20;

  private final Ui ui;
  private final Place place;
  private final Mentions mentions;
  private final FoundPeople found;

  Suggestions(Ui ui, Place place, Mentions mentions) {
    this.ui = ui;
    this.place = place;
    this.mentions = mentions;
    this.found = new FoundPeople(place);
  }

  /// Runs when more is meant than was found at first.
  void setWhenFound(Runnable then) {
    found.setWhenFound(then);
  }

  List<Suggestion> of(Typed typed) {
    return switch (typed.sign()) {
      case '@' -> people(Names.fold(typed.word()));
      case '#' -> rooms(Names.fold(typed.word()));
      default -> emoji(typed.word());
    };
  }

  private List<Suggestion> people(String word) {
    var known = new LinkedHashMap<String, Person>();
    place.room().members().forEach(each -> known.put(each.id(), each));
    place.room().people().forEach(known::putIfAbsent);
    found.of(word).forEach(each -> known.putIfAbsent(each.id(), each));
    var you = place.house().youProperty().get();
    var fitting = known.values().stream()
        .filter(each -> you == null || !each.id().equals(you.id()))
        .filter(each -> fits(each.name(), word))
        .sorted(Comparator.<Person, Boolean>comparing(each -> !Names.fold(each.name()).startsWith(word))
            .thenComparing(each -> !place.room().present().containsKey(each.id()))
            .thenComparing(Person::name))
        .map(this::person);
    return Stream.concat(fitting, everyone(word)).limit(MOST).toList();
  }

  private Suggestion person(Person person) {
    return new Suggestion(Avatar.of(person, ICON), person.name(), "@" + person.name() + " ", () -> mentions.remember(person));
  }

  private Stream<Suggestion> everyone(String word) {
    var name = ui.texts().text("mention.everyone");
    return place.room().rightsProperty().get().contains(Right.CALL_EVERYONE) && fits(name, word)
        ? Stream.of(new Suggestion(Labels.icon(Feather.USERS, 16), name, "@" + name + " ", () -> {}))
        : Stream.empty();
  }

  private List<Suggestion> rooms(String word) {
    return place.house().rooms().stream()
        .filter(each -> each.kind() == RoomKind.PUBLIC || each.kind() == RoomKind.PRIVATE)
        .filter(each -> fits(each.nameProperty().get(), word))
        .limit(MOST)
        .map(Suggestions::room)
        .toList();
  }

  private static Suggestion room(RoomModel room) {
    var name = room.nameProperty().get();
    return new Suggestion(Labels.icon(RoomIcon.of(room.kind()), 16), name, "#" + name + " ", () -> {});
  }

  private List<Suggestion> emoji(String word) {
    var isEnough = word.length() >= EMOJI_FROM || word.codePoints().anyMatch(Character::isIdeographic);
    return isEnough && word.codePoints().allMatch(Suggestions::isOfCode)
        ? ui.emoji().catalogue().find(word, MOST).stream().map(each -> emoji(each, word)).toList()
        : List.of();
  }

  private Suggestion emoji(NamedEmoji emoji, String word) {
    var toned = emoji.in(ui.model().toneProperty().get());
    var icon = ui.emoji().picture(toned).map(each -> new EmojiPicture(each, ICON)).orElseThrow();
    var code = emoji.codes().stream().filter(each -> each.startsWith(word)).findFirst()
        .or(() -> emoji.codes().stream().findFirst());
    var name = emoji.name(ui.texts().language());
    return new Suggestion(icon, code.map(each -> label(name, each)).orElse(name), toned, () -> ui.intents().picked(toned));
  }

  /// An English code says what the English name says.
  private String label(String name, String code) {
    return switch (ui.texts().language()) {
      case ENGLISH -> ":" + code + ":";
      case CHINESE -> name + "  :" + code + ":";
    };
  }

  private static boolean isOfCode(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || codePoint == '_' || codePoint == '+' || codePoint == '-';
  }

  /// Whether a name or one of its parts begins so; a Han name may also contain it.
  private static boolean fits(String name, String word) {
    var folded = Names.fold(name);
    return folded.startsWith(word)
        || Arrays.stream(name.split("[\\s_-]+")).anyMatch(part -> Names.fold(part).startsWith(word))
        || (word.codePoints().anyMatch(Character::isIdeographic) && folded.contains(word));
  }
}
