package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.HouseTile;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A house's window in the rail.
final class RailTile extends StackPane {

  private final Ui ui;
  private final HouseModel house;
  private final HouseTile tile;

  RailTile(Ui ui, HouseModel house, Ties ties) {
    this.ui = ui;
    this.house = house;
    this.tile = HouseTile.of(house.nameProperty(), 40);
    getStyleClass().add("rail-tile");
    setMaxSize(40, 40);
    var button = button();
    var dot = new Region();
    dot.getStyleClass().add("rail-dot");
    dot.setMouseTransparent(true);
    var unread = Unread.in(house);
    var shown = ui.model().houseProperty();
    Labels.showWhen(dot, Bindings.createBooleanBinding(() -> shown.get() != house && unread.get() > 0, shown, unread));
    setAlignment(dot, Pos.TOP_RIGHT);
    dot.setTranslateX(2);
    dot.setTranslateY(-2);
    getChildren().addAll(button, dot);
    ties.follow(house.lineProperty(), _ -> light());
    ties.follow(ui.model().houseProperty(), _ -> light());
  }

  private Button button() {
    var button = new Button();
    button.setGraphic(tile);
    button.getStyleClass().setAll("tile-button");
    button.setOnAction(_ -> ui.intents().show(house));
    var state = new LineState(ui, house);
    Buttons.describe(
        button,
        ui.texts().live("rail.house", house.nameProperty(), state.words()));
    return button;
  }

  private void light() {
    tile.show(LineState.light(house.lineProperty().get(), ui.model().houseProperty().get() == house));
  }
}
