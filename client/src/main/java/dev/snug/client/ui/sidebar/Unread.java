package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// How much is unread in all rooms of a house.
final class Unread {

  private Unread() {}

  static IntegerBinding in(HouseModel house) {
    ObservableList<RoomModel> rooms =
        FXCollections.observableArrayList(room -> new Observable[] {room.unreadProperty()});
    Bindings.bindContent(rooms, house.rooms());
    return Bindings.createIntegerBinding(
        () -> rooms.stream().mapToInt(room -> room.unreadProperty().get()).sum(), rooms);
  }
}
