package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Ui;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// One line of the list of rooms.
final class RoomCell extends ListCell<SidebarItem> implements AutoCloseable {

  private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");

  private final Ui ui;
  private final HouseModel house;
  private final RoomDrag drag;
  private final Consumer<RoomModel> open;
  private @Nullable SidebarItem now;
  private @Nullable RoomRow row;

  RoomCell(Ui ui, HouseModel house, RoomDrag drag, Consumer<RoomModel> open) {
    this.ui = ui;
    this.house = house;
    this.drag = drag;
    this.open = open;
    getStyleClass().add("room-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setText("");
    setMinWidth(0);
    setPrefWidth(0);
    setOnContextMenuRequested(event -> {
      if (now instanceof SidebarItem.Place(var room)) {
        new RoomMenu(ui, house, room).menu().show(this, event.getScreenX(), event.getScreenY());
        event.consume();
      }
    });
  }

  @Override
  public void close() {
    if (row != null) {
      row.close();
      row = null;
    }
  }

  boolean isOf(RoomModel room) {
    return now instanceof SidebarItem.Place(var mine) && mine == room;
  }

  /// Shows that what is dragged would come before this, or that it would not.
  void drop(boolean isHere) {
    pseudoClassStateChanged(BEFORE, isHere);
  }

  /// Whether all of it can be seen.
  boolean isInView() {
    var list = getListView();
    if (list == null || getParent() == null || !isVisible()) {
      return false;
    }
    var place = list.sceneToLocal(localToScene(getLayoutBounds()));
    return place.getMinY() >= 0 && place.getMaxY() <= list.getHeight();
  }

  @Override
  protected void updateItem(@Nullable SidebarItem item, boolean isEmpty) {
    super.updateItem(item, isEmpty);
    var next = isEmpty ? null : item;
    if (next == null ? now == null : next.equals(now)) {
      return;
    }
    close();
    now = next;
    switch (next) {
      case null -> setGraphic(null);
      case SidebarItem.Head(var section) -> setGraphic(new SectionHead(ui, house, section));
      case SidebarItem.Invitation(var summary) -> setGraphic(new InvitationRow(ui, house, summary));
      case SidebarItem.Place(var room) -> show(room);
    }
    accessibleTextProperty().unbind();
    setAccessibleText("");
    if (row != null) {
      accessibleTextProperty().bind(row.accessibleTextProperty());
    }
  }

  private void show(RoomModel room) {
    var made = new RoomRow(ui, house, room, open);
    drag.watch(made, room);
    row = made;
    setGraphic(made);
  }
}
