package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomIcon;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Right;
import java.util.List;

/// Asks to which room a message is passed on.
final class ForwardSheet {

  private static final double WIDTH = 448;

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final MessageModel message;
  private final PickList<RoomModel> list;

  ForwardSheet(Ui ui, HouseModel house, RoomModel room, MessageModel message) {
    this.ui = ui;
    this.house = house;
    this.room = room;
    this.message = message;
    this.list = new PickList<>(
        ui, "forward-find", "forward.find", this::name, each -> Labels.icon(RoomIcon.of(each.kind()), 16), this::forward);
  }

  void show() {
    var texts = ui.texts();
    var sheet = new Sheet(texts, "forward-sheet", WIDTH, ui.sheets()::close, list)
        .titled(texts.live("forward.title"), texts.live("forward.under"))
        .ending(Buttons.flat("forward-cancel", texts.live("cancel"), ui.sheets()::close));
    list.whenSearched(text -> list.show(found(text)));
    ui.sheets().show(sheet, list.field());
  }

  private List<RoomModel> found(String text) {
    var wanted = Names.fold(text);
    return house.rooms().stream()
        .filter(ForwardSheet::mayTake)
        .filter(each -> Names.fold(name(each)).contains(wanted))
        .toList();
  }

  /// As long as it is not known what one may do in a room, the house is asked.
  private static boolean mayTake(RoomModel room) {
    var rights = room.rightsProperty().get();
    return !room.archivedProperty().get() && (rights.isEmpty() || rights.contains(Right.SAY));
  }

  private String name(RoomModel each) {
    return RoomName.of(ui.texts(), each).getValue();
  }

  private void forward(RoomModel target) {
    ui.sheets().close();
    ui.intents().say(house, target, new Body.Forwarded(room.id(), message.seq(), null));
    ui.toasts().say(ui.texts().live("forward.done", RoomName.of(ui.texts(), target)));
  }
}
