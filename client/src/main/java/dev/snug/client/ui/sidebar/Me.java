package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Menus;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Presence;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Oneself in a house: a button that opens the choice of how one appears there.
final class Me {

  private final Ui ui;
  private final HouseModel house;
  private final Ties ties;

  Me(Ui ui, HouseModel house, Ties ties) {
    this.ui = ui;
    this.house = house;
    this.ties = ties;
  }

  /// All of the sidebar's last row.
  Button row() {
    var button = button("me");
    button.getStyleClass().setAll("me-row");
    button.setMaxWidth(Double.MAX_VALUE);
    var words =
        new VBox(
            Labels.of(ui.model().nameProperty(), "w600"),
            Labels.of(new LineState(ui, house).presence(), "caption", "subtle"));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    var row = new HBox(10, avatar(), words);
    row.setAlignment(Pos.CENTER_LEFT);
    button.setGraphic(row);
    button.setOnAction(_ -> menu().show(button, Side.TOP, 16, 0));
    return button;
  }

  /// The circle alone, for where there is no sidebar.
  Button circle() {
    var button = button("me-circle");
    button.getStyleClass().setAll("me-circle");
    button.setGraphic(avatar());
    button.setOnAction(_ -> menu().show(button, Side.RIGHT, 12, 0));
    return button;
  }

  private Button button(String id) {
    var button = new Button();
    button.setId(id);
    button
        .accessibleTextProperty()
        .bind(ui.texts().live("sidebar.me", ui.model().nameProperty(), new LineState(ui, house).presence()));
    return button;
  }

  private Avatar avatar() {
    return Avatar.of(ui.model().key(), ui.model().nameProperty(), 32).at(presence(), ties);
  }

  private ObservableValue<@Nullable Presence> presence() {
    return Bindings.createObjectBinding(
        () -> house.lineProperty().get() instanceof Line.Open ? house.presenceProperty().get() : null,
        house.lineProperty(), house.presenceProperty());
  }

  ContextMenu menu() {
    var menu = new ContextMenu(Menus.heading(ui.texts().text("presence.choose")));
    for (var presence : Presence.values()) {
      menu.getItems().add(item(presence));
    }
    return menu;
  }

  private MenuItem item(Presence presence) {
    var word = presence.name().toLowerCase(Locale.ROOT);
    var isChosen = house.presenceProperty().get() == presence;
    var item =
        Menus.item(
            "appear-" + word, isChosen ? Feather.CHECK : icon(presence), ui.texts().text("presence." + word),
            () -> ui.intents().appear(house, presence));
    if (isChosen) {
      item.getStyleClass().add("chosen-item");
    }
    return item;
  }

  private static Feather icon(Presence presence) {
    return switch (presence) {
      case HERE -> Feather.USER_CHECK;
      case AWAY -> Feather.CLOCK;
      case QUIET -> Feather.MINUS_CIRCLE;
    };
  }
}
