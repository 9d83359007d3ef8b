package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.SwitchRow;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;

/// How a room of two is kept here.
final class DirectSection extends Section {

  DirectSection(Ui ui, HouseModel house, RoomModel room, Ties ties) {
    super("about", ui.texts().live("details.about"));
    gap(12);
    hold(
        new SwitchRow(
            "mute-room", ui.texts().live("details.mute"), ui.texts().live("details.mute.hint"), room.mutedProperty(),
            on -> ui.intents().mute(house, room, on), ties),
        new CopyNote(ui.texts(), room));
  }
}
