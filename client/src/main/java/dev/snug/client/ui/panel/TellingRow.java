package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.RoomTelling;
import dev.snug.client.ui.part.ChoiceButton;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;

/// By what said in a room one wants to be called; there is nothing to choose while it is muted.
final class TellingRow extends VBox {

  TellingRow(Ui ui, HouseModel house, RoomModel room) {
    super(4);
    var title = ui.texts().live("details.telling");
    var choice =
        new ChoiceButton<>(
            ui, "room-telling", title, List.of(RoomTelling.USUAL, RoomTelling.ALL, RoomTelling.MENTIONS),
            each -> "details.telling." + each.name().toLowerCase(Locale.ROOT), room.tellingProperty(), each -> ui.intents().tell(house, room, each));
    choice.setMaxWidth(Double.MAX_VALUE);
    Labels.showWhen(this, Derived.not(room.mutedProperty()));
    getChildren().addAll(Labels.of(title, "field-label"), choice);
  }
}
