package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.RoomKind;
import javafx.scene.layout.VBox;

/// Asks before this person leaves a room.
final class LeaveRoomSheet {

  private static final double WIDTH = 448;

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;

  LeaveRoomSheet(Ui ui, HouseModel house, RoomModel room) {
    this.ui = ui;
    this.house = house;
    this.room = room;
  }

  void ask() {
    var texts = ui.texts();
    var under = room.kind() == RoomKind.PUBLIC ? "leave-room.under" : "leave-room.under.private";
    var stay = Buttons.flat("leave-room-cancel", texts.live("cancel"), ui.sheets()::close);
    var leave = Buttons.danger("leave-room-do", texts.live("house.leave"), this::leave);
    var sheet = new Sheet(texts, "leave-room-sheet", WIDTH, ui.sheets()::close, new VBox())
        .titled(texts.live("leave.title", RoomName.of(texts, room)), texts.live(under))
        .ending(stay, leave);
    sheet.keep();
    ui.sheets().show(sheet, stay);
  }

  private void leave() {
    ui.sheets().close();
    ui.intents().leave(house, room, Answer.orWarn(ui, _ -> {}));
  }
}
