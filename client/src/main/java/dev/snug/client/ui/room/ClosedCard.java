package dev.snug.client.ui.room;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.ui.hosting.Hosting;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.HouseTile.Light;
import dev.snug.client.ui.part.HouseTile;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.sidebar.LeaveSheet;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says that the house is closed, and what one can do about it.
final class ClosedCard extends HBox {

  private final Ui ui;
  private final HouseModel house;
  private final BooleanProperty isAwaited = new SimpleBooleanProperty();

  ClosedCard(Ui ui, HouseModel house, Ties ties) {
    super(20);
    this.ui = ui;
    this.house = house;
    setId("closed-card");
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("closed-card");
    setAlignment(Pos.CENTER_LEFT);
    Labels.showWhen(this, Derived.of(house.lineProperty(), Line.Closed.class::isInstance));
    ties.follow(house.lineProperty(), this::greet);
  }

  /// Most houses are open; the card is filled when it is wanted first.
  private void fill() {
    var tile = HouseTile.of(house.nameProperty(), 48).show(Light.RESTING);
    Labels.showWhen(tile, Derived.not(ui.narrow()));
    var isHost = house.hostedHereProperty();
    var title = Labels.wrapping(ui.texts().live(this::title, isHost, house.hostProperty()), "card-title");
    var hint = ui.texts().live(() -> ui.texts().text(isHost.get() ? "closed.hint.host" : "closed.hint"), isHost);
    var words = new VBox(2, title, Labels.wrapping(hint, "muted"));
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(tile, words, buttons());
  }

  private String title() {
    if (house.hostedHereProperty().get()) {
      return ui.texts().text("closed.title.host");
    }
    var host = house.hostProperty().get();
    return host.isEmpty() ? ui.texts().text("closed.title.nameless") : ui.texts().text("closed.title", host);
  }

  private HBox buttons() {
    var texts = ui.texts();
    var isHost = house.hostedHereProperty();
    var leave = Buttons.flat("leave", texts.live("house.leave"), () -> new LeaveSheet(ui, house).ask());
    var open = Buttons.primary("open-again", texts.live("house.open-again"), () -> new Hosting(ui).open(house));
    var tell = tellButton();
    Labels.showWhen(leave, isHost.not());
    Labels.showWhen(tell, isHost.not());
    Labels.showWhen(open, isHost);
    var buttons = new HBox(8, leave, tell, open);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private Button tellButton() {
    var texts = ui.texts();
    var text = texts.live(() -> texts.text(isAwaited.get() ? "closed.telling" : "closed.tell"), isAwaited);
    var button = Buttons.primary("tell-me", text, () -> isAwaited.set(!isAwaited.get()));
    button.graphicProperty().bind(
        Bindings.createObjectBinding(() -> Labels.icon(isAwaited.get() ? Feather.CHECK : Feather.BELL, 16), isAwaited));
    button.setGraphicTextGap(8);
    return button;
  }

  private void greet(Line line) {
    if (line instanceof Line.Closed && getChildren().isEmpty()) {
      fill();
    }
    if (line instanceof Line.Open && isAwaited.get()) {
      isAwaited.set(false);
      ui.toasts().say(ui.texts().live("closed.open-again", house.nameProperty()));
    }
  }
}
