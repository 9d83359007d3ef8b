package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/// Asks before somebody is kept out, of the house if this person may do that, else of the room.
final class BanSheet {

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final Person person;
  private final CheckBox sweep = new CheckBox();

  BanSheet(Ui ui, HouseModel house, RoomModel room, Person person) {
    this.ui = ui;
    this.house = house;
    this.room = room;
    this.person = person;
    sweep.setId("ban-sweep");
    sweep.setWrapText(true);
  }

  void ask() {
    var texts = ui.texts();
    var isForHouse = Powers.of(house, room, person, ui.times().now()).houseBan();
    var where = isForHouse ? house.nameProperty() : RoomName.of(texts, room);
    var found = ofToday();
    sweep.textProperty().bind(texts.live("ban.sweep", found.size(), RoomName.of(texts, room)));
    new ConfirmSheet(ui, person, "ban-sheet")
        .ask(
            texts.live("ban.title", person.name()),
            texts.live("ban.under", person.name(), where),
            texts.live("ban.do"),
            () -> ban(isForHouse),
            found.isEmpty() ? new Node[0] : new Node[] {sweep});
  }

  private void ban(boolean isForHouse) {
    if (sweep.isSelected()) {
      ofToday().forEach(message -> ui.intents().change(house, room, new Body.Deleted(message.seq())));
    }
    var where = isForHouse ? Powers.lobby(house).orElse(room) : room;
    new Governing(ui, house, room, person).govern(where, new Body.Banned(person.id(), null), "done.banned");
  }

  /// What they said today in this room, as far as it is loaded and may be deleted.
  private List<MessageModel> ofToday() {
    var zone = ui.times().zone();
    var today = LocalDate.ofInstant(ui.times().now(), zone);
    if (!room.rightsProperty().get().contains(Right.DELETE)) {
      return List.of();
    }
    return room.timeline().stream()
        .filter(each -> each.author().equals(person.id()))
        .filter(each -> each.seq() != Long.MAX_VALUE)
        .filter(each -> LocalDate.ofInstant(each.at(), zone).equals(today))
        .filter(MessageModel.class::isInstance)
        .map(MessageModel.class::cast)
        .filter(each -> each.contentProperty().get() instanceof Content.Written)
        .toList();
  }
}
