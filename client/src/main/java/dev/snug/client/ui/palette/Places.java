package dev.snug.client.ui.palette;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.palette.Suggestion.Kind;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomIcon;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// Where one can go: rooms, people and houses.
final class Places {

  private static final int MOST = 99;
  private static final double FACE = 24;

  private final Ui ui;

  Places(Ui ui) {
    this.ui = ui;
  }

  /// The rooms of a house, those that were looked at last first.
  Stream<Suggestion> rooms(HouseModel house) {
    return house.rooms().stream().map(room -> room(house, room));
  }

  /// The people of a house with whom there is no direct room yet.
  ///
  /// @param found people whom the house named
  Stream<Suggestion> people(HouseModel house, Collection<Person> found) {
    var people = new LinkedHashMap<String, Person>();
    found.forEach(each -> people.put(each.id(), each));
    for (var room : house.rooms()) {
      room.others().forEach(each -> people.putIfAbsent(each.id(), each));
      room.people().values().forEach(each -> people.putIfAbsent(each.id(), each));
    }
    var known = known(house);
    return people.values().stream().filter(each -> !known.contains(each.id())).map(each -> person(house, each));
  }

  /// All houses but one.
  Stream<Suggestion> housesBut(HouseModel house) {
    return ui.model().houses().stream().filter(each -> each != house).map(this::house);
  }

  /// Those whom there is no need to offer: this person, and those with a direct room.
  private static Set<String> known(HouseModel house) {
    var known = new HashSet<String>();
    house.rooms().stream()
        .filter(room -> room.kind() == RoomKind.DIRECT)
        .flatMap(room -> room.others().stream())
        .map(Person::id)
        .forEach(known::add);
    var you = house.youProperty().get();
    if (you != null) {
      known.add(you.id());
    }
    return known;
  }

  private Suggestion room(HouseModel house, RoomModel room) {
    var unread = room.unreadProperty().get();
    var badge = unread == 0 ? "" : unread > MOST ? MOST + "+" : Integer.toString(unread);
    var what = ui.texts().text("palette.what." + room.kind().name().toLowerCase(Locale.ROOT));
    var kind = room.kind() == RoomKind.DIRECT ? Kind.PERSON : Kind.ROOM;
    var shown = ui.model().houseProperty().get();
    return new Suggestion(
        kind, "jump-" + room.id(), () -> face(room), RoomName.of(ui.texts(), room).getValue(),
        house == shown ? what : house.nameProperty().get(), badge, Optional.empty(), ui.recent().rank(room),
        () -> ui.intents().show(house, room));
  }

  private static Node face(RoomModel room) {
    return room.kind() == RoomKind.DIRECT && !room.others().isEmpty()
        ? Avatar.of(room.others().getFirst(), FACE)
        : Labels.icon(RoomIcon.of(room.kind()), 16);
  }

  private Suggestion person(HouseModel house, Person person) {
    return new Suggestion(
        Kind.PERSON, "jump-to-" + person.id(), () -> Avatar.of(person, FACE), person.name(),
        ui.texts().text("palette.what.person"), "", Optional.empty(), Integer.MAX_VALUE, () -> write(house, person));
  }

  private void write(HouseModel house, Person person) {
    ui.intents().make(house, RoomKind.DIRECT, "", "", Set.of(person.id()), outcome -> {
      if (outcome instanceof Outcome.Failed<RoomModel>(var problem)) {
        ui.toasts().warn(ui.texts().live(Sentences.keyOf(problem)));
      }
    });
  }

  private Suggestion house(HouseModel house) {
    return new Suggestion(
        Kind.HOUSE, "jump-house-" + house.key().text(), () -> Labels.icon(Feather.HOME, 16), house.nameProperty().get(),
        ui.texts().text("palette.what.house"), "", Optional.empty(), Integer.MAX_VALUE, () -> ui.intents().show(house));
  }
}
