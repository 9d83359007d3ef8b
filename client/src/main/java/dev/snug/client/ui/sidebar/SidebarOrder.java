package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import java.util.List;

/// The rooms of a house as they stand in the sidebar, from top to bottom.
public final class SidebarOrder {

  private SidebarOrder() {}

  public static List<RoomModel> of(HouseModel house) {
    return SidebarItem.of(house).stream()
        .filter(SidebarItem.Place.class::isInstance)
        .map(SidebarItem.Place.class::cast)
        .map(SidebarItem.Place::room)
        .toList();
  }
}
