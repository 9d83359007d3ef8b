package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Badge;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomIcon;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// A room in the sidebar.
final class RoomRow extends Button {

  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
  private static final double INSET = 8;

  RoomRow(Ui ui, HouseModel house, RoomModel room, Ties ties) {
    getStyleClass().setAll("room-row");
    setId("room-" + room.id());
    setMaxWidth(Double.MAX_VALUE);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    var called = RoomName.of(ui.texts(), room);
    textProperty().bind(called);
    accessibleTextProperty().bind(ui.texts().live("sidebar.room", called, room.unreadProperty()));
    setOnAction(_ -> ui.intents().show(house, room));
    var isElsewhere = house.roomProperty().map(shown -> shown != room).orElse(true);
    var icon = new StackPane(Labels.icon(RoomIcon.of(room.kind()), 16));
    icon.setMinWidth(24);
    var name = Labels.of(called, "room-name");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var row = new HBox(8, icon, name, new Badge(room.unreadProperty(), isElsewhere));
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMouseTransparent(true);
    row.prefWidthProperty().bind(widthProperty().subtract(2 * INSET));
    setGraphic(row);
    ties.follow(isElsewhere, is -> pseudoClassStateChanged(SHOWN, !is));
    ties.follow(room.unreadProperty(), count -> pseudoClassStateChanged(UNREAD, count.intValue() > 0));
  }
}
