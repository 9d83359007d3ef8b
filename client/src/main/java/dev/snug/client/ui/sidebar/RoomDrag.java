package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Ui;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Takes a room by its row to another place in its section.
final class RoomDrag {

  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
  private static final double SLACK = 6;

  private final Ui ui;
  private final HouseModel house;
  private final RoomList list;
  private double startY;
  private boolean isDragging;

  RoomDrag(Ui ui, HouseModel house, RoomList list) {
    this.ui = ui;
    this.house = house;
    this.list = list;
  }

  void watch(RoomRow row, RoomModel room) {
    row.setOnMousePressed(event -> startY = event.getSceneY());
    row.setOnMouseDragged(event -> {
      if (event.getButton() == MouseButton.PRIMARY && (isDragging || Math.abs(event.getSceneY() - startY) > SLACK)) {
        isDragging = true;
        row.pseudoClassStateChanged(DRAGGED, true);
        mark(target(room, event));
      }
    });
    row.setOnMouseReleased(event -> {
      if (isDragging) {
        isDragging = false;
        row.pseudoClassStateChanged(DRAGGED, false);
        mark(Optional.empty());
        target(room, event).ifPresent(place -> drop(room, place));
      }
    });
  }

  /// @param place before which item it goes; the length of the list for its end
  private void drop(RoomModel room, int place) {
    var next = place < list.getItems().size() && list.getItems().get(place) instanceof SidebarItem.Place(var other) ? other : null;
    var order = new RoomOrder(house, room);
    var moved = next == null || !isBeside(next, room) ? order.toEnd() : order.before(next);
    if (!moved.equals(List.copyOf(house.rooms()))) {
      ui.intents().order(house, moved);
    }
  }

  /// The place in the list before which the room would come; none where it cannot go.
  private Optional<Integer> target(RoomModel room, MouseEvent event) {
    return list.cells()
        .filter(cell -> cell.getItem() instanceof SidebarItem.Place(var other) && isBeside(other, room))
        .filter(RoomCell::isVisible)
        .filter(cell -> {
          var place = cell.localToScene(cell.getLayoutBounds());
          return event.getSceneY() >= place.getMinY() && event.getSceneY() < place.getMaxY();
        })
        .findFirst()
        .map(cell -> cell.getIndex() + (isInLowerHalf(cell, event) ? 1 : 0));
  }

  private static boolean isInLowerHalf(RoomCell cell, MouseEvent event) {
    return cell.sceneToLocal(event.getSceneX(), event.getSceneY()).getY() > cell.getHeight() / 2;
  }

  private static boolean isBeside(RoomModel one, RoomModel other) {
    return Section.of(one.kind()) == Section.of(other.kind());
  }

  private void mark(Optional<Integer> place) {
    list.cells().forEach(cell -> cell.drop(place.isPresent() && cell.getIndex() == place.get()));
  }
}
