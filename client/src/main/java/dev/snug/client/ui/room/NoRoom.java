package dev.snug.client.ui.room;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/// Stands where a room would stand as long as none can be shown, such as for somebody who is not let in: what house it is, how things stand
/// with it, and in a narrow window the way to everything else.
public final class NoRoom extends VBox implements AutoCloseable {

  private final Ties ties = new Ties();

  /// @param rooms opens the list of rooms, in a window too narrow to show it
  public NoRoom(Ui ui, HouseModel house, Runnable rooms) {
    setId("no-room");
    setMinWidth(0);
    getStyleClass().add("room");
    var header = new HeaderBar(ui, rooms);
    header.getChildren().add(Labels.of(house.nameProperty(), "room-title"));
    var closed = new ClosedCard(ui, house, ties);
    setMargin(closed, new Insets(24));
    getChildren().addAll(header, new LineBanner(ui, house, ties), closed);
  }

  @Override
  public void close() {
    ties.close();
  }
}
