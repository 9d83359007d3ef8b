package dev.snug.client.ui.search;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.protocol.Refusal;

/// The room in which something was found.
public final class RoomOfHit {

  private RoomOfHit() {}

  /// Shows the room, without the thread that was open there: that would take the place of what was found.
  ///
  /// @param id of the room
  /// @return whether this person is still in it; if not, they are told
  public static boolean show(Ui ui, HouseModel house, String id) {
    var room = house.rooms().stream().filter(each -> each.id().equals(id)).findFirst();
    if (room.isEmpty()) {
      ui.toasts().warn(ui.texts().live(Sentences.keyOf(Refusal.NOT_IN_ROOM)));
      return false;
    }
    if (!room.get().equals(house.roomProperty().get())) {
      if (room.get().threadProperty().get() != null) {
        ui.intents().closeThread(house, room.get());
      }
      ui.intents().show(house, room.get());
    }
    return true;
  }
}
