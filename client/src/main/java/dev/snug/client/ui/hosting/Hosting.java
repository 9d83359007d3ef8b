package dev.snug.client.ui.hosting;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;

/// What a host does with a house that is there already.
public final class Hosting {

  private final Ui ui;

  public Hosting(Ui ui) {
    this.ui = ui;
  }

  /// Makes an invite and shows it.
  public void invite(HouseModel house) {
    ui.intents().invite(house, outcome -> answered(outcome, false));
  }

  /// Opens a house that is closed.
  public void open(HouseModel house) {
    ui.intents().open(house, outcome -> answered(outcome, true));
  }

  /// Closes a house, after asking if somebody is there.
  public void close(HouseModel house) {
    new CloseSheet(ui, house).ask(ui.sheets()::close);
  }

  private void answered(Outcome<OpenRoom> outcome, boolean isNew) {
    switch (outcome) {
      case Outcome.Done<OpenRoom>(var room) -> new RoomOpenSheet(ui, room, isNew).show();
      case Outcome.Failed<OpenRoom>(var problem) -> ui.toasts().warn(ui.texts().live(Sentences.keyOf(problem)));
    }
  }
}
