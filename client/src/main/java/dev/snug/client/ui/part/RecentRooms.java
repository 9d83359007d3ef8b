package dev.snug.client.ui.part;

import dev.snug.client.model.AppModel;
import dev.snug.client.model.RoomModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rooms that were looked at since the window opened, the last first.
public final class RecentRooms {

  private static final int MOST = 30;

  private final Ties ofHouse = new Ties();
  private final List<RoomModel> rooms = new ArrayList<>();

  /// Watches for as long as the model is there.
  public RecentRooms(AppModel model) {
    model.houseProperty().subscribe(house -> {
      ofHouse.close();
      if (house != null) {
        ofHouse.follow(house.roomProperty(), this::looked);
      }
    });
  }

  /// How long ago a room was looked at, in rooms; Integer.MAX_VALUE for never.
  public int rank(RoomModel room) {
    var index = rooms.indexOf(room);
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  private void looked(@Nullable RoomModel room) {
    if (room != null) {
      rooms.remove(room);
      rooms.addFirst(room);
      if (rooms.size() > MOST) {
        rooms.removeLast();
      }
    }
  }
}
