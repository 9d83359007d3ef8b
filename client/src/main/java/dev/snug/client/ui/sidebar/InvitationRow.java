package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomIcon;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.room.RoomSummary;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A room to which this person is invited.
final class InvitationRow extends VBox {

  private final Ui ui;

  InvitationRow(Ui ui, HouseModel house, RoomSummary summary) {
    super(4);
    this.ui = ui;
    getStyleClass().add("invitation-row");
    setId("invitation-" + summary.room());
    var icon = new StackPane(Labels.icon(RoomIcon.of(summary.kind()), 16));
    icon.setMinWidth(24);
    var called = RoomName.of(ui.texts(), summary);
    var name = Labels.of(called, "room-name");
    name.setMinWidth(0);
    var top = new HBox(8, icon, name);
    top.setAlignment(Pos.CENTER_LEFT);
    var comeIn = Buttons.primary("enter-" + summary.room(), ui.texts().live("join.come-in"), () -> {});
    comeIn.setOnAction(_ -> enter(house, summary, comeIn));
    var notNow =
        Buttons.flat("not-now-" + summary.room(), ui.texts().live("sidebar.not-now"), () -> ui.intents().notNow(house, summary));
    var buttons = new HBox(4, comeIn, notNow);
    buttons.getChildren().forEach(each -> each.getStyleClass().add("small"));
    buttons.getStyleClass().add("invitation-buttons");
    getChildren().addAll(top, buttons);
    accessibleTextProperty().bind(ui.texts().live("sidebar.invitation", called));
  }

  private void enter(HouseModel house, RoomSummary summary, Button comeIn) {
    comeIn.setDisable(true);
    ui.intents().enter(house, summary.room(), outcome -> {
      comeIn.setDisable(false);
      if (outcome instanceof Outcome.Failed<RoomModel>(var problem)) {
        ui.toasts().warn(ui.texts().live(Sentences.keyOf(problem)));
      }
    });
  }
}
