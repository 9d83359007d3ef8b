package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import java.util.ArrayList;
import java.util.List;

/// The order of a house's rooms, in which a room moves among those of its own section.
final class RoomOrder {

  private final HouseModel house;
  private final RoomModel room;
  private final List<RoomModel> section;

  RoomOrder(HouseModel house, RoomModel room) {
    this.house = house;
    this.room = room;
    this.section =
        house.rooms().stream().filter(each -> Section.of(each.kind()) == Section.of(room.kind())).toList();
  }

  boolean canMove(int by) {
    var to = section.indexOf(room) + by;
    return to >= 0 && to < section.size();
  }

  /// All rooms in their order after the room has moved by some places.
  List<RoomModel> moved(int by) {
    return with(section.indexOf(room) + by);
  }

  /// All rooms in their order after the room has come before another of its section.
  List<RoomModel> before(RoomModel next) {
    var to = section.indexOf(next);
    return with(to > section.indexOf(room) ? to - 1 : to);
  }

  /// All rooms in their order after the room has come to the end of its section.
  List<RoomModel> toEnd() {
    return with(section.size() - 1);
  }

  private List<RoomModel> with(int place) {
    var moved = new ArrayList<>(section);
    moved.remove(room);
    moved.add(place, room);
    var next = moved.iterator();
    return house.rooms().stream().map(each -> section.contains(each) ? next.next() : each).toList();
  }
}
