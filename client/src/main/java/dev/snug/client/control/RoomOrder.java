package dev.snug.client.control;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The order of a house's rooms: as this person wants them, and the others as the house lists them. On the FX thread.
final class RoomOrder {

  private final HouseModel house;
  private List<String> wanted = List.of();
  private List<String> listed = List.of();

  RoomOrder(HouseModel house) {
    this.house = house;
  }

  void wanted(List<String> rooms) {
    wanted = rooms;
    sort();
  }

  void listed(List<String> rooms) {
    listed = rooms;
    sort();
  }

  void sort() {
    var sorted = new ArrayList<>(house.rooms());
    sorted.sort(
        Comparator.<RoomModel>comparingInt(room -> place(wanted, room)).thenComparingInt(room -> place(listed, room)));
    if (!sorted.equals(house.rooms())) {
      house.rooms().setAll(sorted);
    }
  }

  private static int place(List<String> order, RoomModel room) {
    var place = order.indexOf(room.id());
    return place < 0 ? order.size() : place;
  }
}
