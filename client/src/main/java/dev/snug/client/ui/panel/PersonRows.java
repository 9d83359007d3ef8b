package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of people. Whoever is as before keeps their row, with the keyboard on it and the menu that hangs from it.
final class PersonRows {

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private Map<Person, PersonRow> kept = Map.of();

  PersonRows(Ui ui, HouseModel house, RoomModel room) {
    this.ui = ui;
    this.house = house;
    this.room = room;
  }

  /// Their rows, in that order. The rows of all others are forgotten.
  List<PersonRow> of(List<Person> people) {
    var rows = new HashMap<Person, PersonRow>();
    var ordered = people.stream()
        .map(each -> rows.computeIfAbsent(each, this::row))
        .toList();
    kept = rows;
    return ordered;
  }

  private PersonRow row(Person person) {
    var row = kept.get(person);
    return row == null ? new PersonRow(ui, house, room, person) : row;
  }
}
