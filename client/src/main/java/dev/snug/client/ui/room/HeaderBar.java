package dev.snug.client.ui.room;

import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The bar above a room; in a narrow window it begins with the way to the list of rooms.
class HeaderBar extends HBox {

  private static final double END = 12;

  /// @param rooms opens the list of rooms
  HeaderBar(Ui ui, Runnable rooms) {
    super(12);
    getStyleClass().add("room-header");
    setAlignment(Pos.CENTER_LEFT);
    paddingProperty().bind(Derived.of(ui.narrow(), narrow -> new Insets(0, END, 0, narrow ? END : 24)));
    var menu = Buttons.icon("drawer", Feather.MENU, 20, ui.texts(), "header.menu", rooms);
    Labels.showWhen(menu, ui.narrow());
    getChildren().add(menu);
  }
}
