package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.HouseTile;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Shortcut;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A house's window in the rail: how it stands with it, and what is new there.
final class RailTile extends StackPane {

  private static final int MOST = 99;
  private static final int WITH_KEYS = 9;

  private final Ui ui;
  private final HouseModel house;
  private final HouseTile tile;
  private final IntegerBinding unread;
  private final IntegerBinding calls;
  private final BooleanBinding isElsewhere;

  /// @param place where it stands in the rail, from 0
  RailTile(Ui ui, HouseModel house, int place, Ties ties) {
    this.ui = ui;
    this.house = house;
    this.tile = HouseTile.of(house.nameProperty(), 40);
    this.unread = Unread.in(house);
    this.calls = Unread.callsIn(house);
    var shown = ui.model().houseProperty();
    this.isElsewhere = Bindings.createBooleanBinding(() -> shown.get() != house, shown);
    getStyleClass().add("rail-tile");
    setMaxSize(40, 40);
    getChildren().addAll(button(place), dot(), badge());
    ties.follow(house.lineProperty(), _ -> light());
    ties.follow(shown, _ -> light());
  }

  private Button button(int place) {
    var button = new Button();
    button.setGraphic(tile);
    button.setId("house-" + (place + 1));
    button.getStyleClass().setAll("tile-button");
    button.setOnAction(_ -> ui.intents().show(house));
    var words = words();
    Buttons.describe(button, words);
    if (place < WITH_KEYS) {
      Buttons.tell(button, Derived.of(words, text -> text + " · " + Shortcut.ctrl(Integer.toString(place + 1))));
    }
    return button;
  }

  private ObservableValue<String> words() {
    var state = new LineState(ui, house).words();
    var texts = ui.texts();
    return texts.live(
        () -> texts.text("rail.house", house.nameProperty().get(), state.getValue())
            + texts.text("rail.news", unread.get(), calls.get()),
        house.nameProperty(), state, unread, calls);
  }

  private Region dot() {
    var dot = new Region();
    dot.getStyleClass().add("rail-dot");
    place(dot, 2, -2);
    Labels.showWhen(
        dot,
        Bindings.createBooleanBinding(
            () -> isElsewhere.get() && unread.get() > 0 && calls.get() == 0, isElsewhere, unread, calls));
    return dot;
  }

  private Label badge() {
    var text = Derived.of(calls, count -> count.intValue() > MOST ? MOST + "+" : count.toString());
    var badge = Labels.of(text, "badge", "rail-badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    place(badge, 5, -5);
    Labels.showWhen(
        badge, Bindings.createBooleanBinding(() -> isElsewhere.get() && calls.get() > 0, isElsewhere, calls));
    return badge;
  }

  private static void place(Region mark, double right, double up) {
    mark.setMouseTransparent(true);
    setAlignment(mark, Pos.TOP_RIGHT);
    mark.setTranslateX(right);
    mark.setTranslateY(up);
  }

  private void light() {
    tile.show(LineState.light(house.lineProperty().get(), !isElsewhere.get()));
  }
}
