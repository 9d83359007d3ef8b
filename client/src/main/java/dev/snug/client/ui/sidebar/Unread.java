package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import java.util.function.ToIntFunction;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// How much is new in all rooms of a house.
public final class Unread {

  private Unread() {}

  /// How many messages are unread.
  public static IntegerBinding in(HouseModel house) {
    return sum(house, RoomNews::unread);
  }

  /// How many messages are for this person.
  public static IntegerBinding callsIn(HouseModel house) {
    return sum(house, RoomNews::calls);
  }

  private static IntegerBinding sum(HouseModel house, ToIntFunction<RoomModel> count) {
    ObservableList<RoomModel> rooms =
        FXCollections.observableArrayList(
            room -> new Observable[] {room.unreadProperty(), room.mentionsProperty(), room.mutedProperty()});
    Bindings.bindContent(rooms, house.rooms());
    return Bindings.createIntegerBinding(() -> rooms.stream().mapToInt(count).sum(), rooms);
  }
}
