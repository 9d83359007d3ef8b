package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Role;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// Who is kept out of the room, for those who can let them in again.
final class BannedSection extends Section {

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;

  BannedSection(Ui ui, HouseModel house, RoomModel room, Ties ties) {
    super("banned", ui.texts().live("details.banned"));
    this.ui = ui;
    this.house = house;
    this.room = room;
    gap(4);
    ties.follow(room.factsProperty(), _ -> refresh());
    ties.follow(room.rightsProperty(), _ -> refresh());
    ties.listen(room.people(), this::refresh);
  }

  private void refresh() {
    var now = ui.times().now().toEpochMilli();
    var facts = room.factsProperty().get();
    var banned = facts.banned().keySet().stream().filter(each -> facts.isBanned(each, now)).map(this::row).toList();
    hold(banned);
    var isShown = !banned.isEmpty() && room.rightsProperty().get().contains(Right.BAN);
    setVisible(isShown);
    setManaged(isShown);
  }

  private HBox row(String id) {
    var person = room.people().getOrDefault(id, new Person(id, ui.texts().text("person.unknown"), Role.GUEST, null));
    var name = Labels.of(person.name());
    name.setMinWidth(0);
    var lift = Links.of("unban-" + id, ui.texts().live("details.unban"), () ->
        new Governing(ui, house, room, person).govern(room, new Body.Unbanned(id), "done.unbanned"));
    var row = new HBox(8, name, Labels.spring(), lift);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
