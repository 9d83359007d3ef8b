package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.shared.room.RoomSummary;
import java.util.ArrayList;
import java.util.List;

/// Something that stands in the sidebar's list.
sealed interface SidebarItem {

  /// The head of a section.
  record Head(Section section) implements SidebarItem {}

  /// A room to which this person is invited.
  record Invitation(RoomSummary summary) implements SidebarItem {}

  /// A room that this person is in.
  record Place(RoomModel room) implements SidebarItem {}

  /// Everything that stands in the list for a house, from top to bottom.
  static List<SidebarItem> of(HouseModel house) {
    var items = new ArrayList<SidebarItem>();
    for (var section : Section.values()) {
      items.add(new Head(section));
      house.invitations().stream()
          .filter(each -> Section.of(each.kind()) == section)
          .map(Invitation::new)
          .forEach(items::add);
      house.rooms().stream().filter(each -> Section.of(each.kind()) == section).map(Place::new).forEach(items::add);
    }
    return items;
  }
}
