package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.room.RoomKind;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Asks before this person leaves a room.
public final class LeaveRoomSheet {

  private static final double WIDTH = 448;

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final Button leave;
  private final FieldNote trouble;

  public LeaveRoomSheet(Ui ui, HouseModel house, RoomModel room) {
    this.ui = ui;
    this.house = house;
    this.room = room;
    this.leave = Buttons.danger("leave-room-now", ui.texts().live("room.leave"), this::leave);
    this.trouble = new FieldNote(leave, ui.texts().live("empty"));
  }

  public void ask() {
    var texts = ui.texts();
    var stay = Buttons.outlined("stay", texts.live("cancel"), ui.sheets()::close);
    var way = room.kind() == RoomKind.PUBLIC ? "room.leave.public" : "room.leave.private";
    Labels.showWhen(trouble, trouble.textProperty().isNotEmpty());
    var body = new VBox(8, Labels.wrapping(texts.live("room.leave.text")), trouble);
    var sheet =
        new Sheet(texts, "leave-room-sheet", WIDTH, ui.sheets()::close, body)
            .titled(texts.live("leave.title", RoomName.of(texts, room)), texts.live(way))
            .ending(stay, leave);
    sheet.keep();
    ui.sheets().show(sheet, stay);
  }

  private void leave() {
    leave.setDisable(true);
    ui.intents().leave(house, room, outcome -> {
      leave.setDisable(false);
      switch (outcome) {
        case Outcome.Done<RoomModel> _ -> ui.sheets().close();
        case Outcome.Failed<RoomModel>(var problem) -> trouble.complain(ui.texts().live(Sentences.keyOf(problem)));
      }
    });
  }
}
