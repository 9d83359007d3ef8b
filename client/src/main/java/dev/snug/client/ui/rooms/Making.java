package dev.snug.client.ui.rooms;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.room.RoomKind;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A room on its way from a sheet to the house. Once it is there the sheet is gone and the room is shown.
final class Making {

  private final Ui ui;
  private final HouseModel house;
  private final FieldNote trouble;
  private final BooleanProperty isBusy = new SimpleBooleanProperty();

  /// @param trouble where it says why there is no room
  Making(Ui ui, HouseModel house, FieldNote trouble) {
    this.ui = ui;
    this.house = house;
    this.trouble = trouble;
  }

  BooleanProperty isBusy() {
    return isBusy;
  }

  void make(RoomKind kind, String name, String topic, Set<String> people) {
    trouble.calm();
    isBusy.set(true);
    ui.intents().make(house, kind, name, topic, people, this::answered);
  }

  private void answered(Outcome<RoomModel> outcome) {
    isBusy.set(false);
    switch (outcome) {
      case Outcome.Done<RoomModel> _ -> ui.sheets().close();
      case Outcome.Failed<RoomModel>(var problem) -> trouble.complain(ui.texts().live(Sentences.keyOf(problem)));
    }
  }
}
