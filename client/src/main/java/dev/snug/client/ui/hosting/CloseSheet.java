package dev.snug.client.ui.hosting;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import javafx.scene.layout.VBox;

/// Asks once more before a house is closed that has guests in it.
public final class CloseSheet {

  private static final double WIDTH = 448;

  private final Ui ui;
  private final HouseModel house;

  public CloseSheet(Ui ui, HouseModel house) {
    this.ui = ui;
    this.house = house;
  }

  /// Closes the house, after asking if somebody is there.
  ///
  /// @param back what to do if it is to stay open
  public void ask(Runnable back) {
    var guests = guests();
    if (guests <= 0) {
      close();
      return;
    }
    var texts = ui.texts();
    var body = new VBox(Labels.wrapping(texts.live("close.text")));
    var stay = Buttons.outlined("stay-open", texts.live("close.stay"), back);
    var close = Buttons.danger("close-now", texts.live("house.close"), this::close);
    var sheet =
        new Sheet(texts, "close-sheet", WIDTH, back, body)
            .titled(texts.live("close.title", house.nameProperty()), texts.live("close.guests", guests))
            .ending(stay, close);
    sheet.keep();
    ui.sheets().show(sheet, stay);
  }

  private void close() {
    ui.sheets().close();
    ui.intents().close(house);
  }

  private int guests() {
    return house.rooms().stream().mapToInt(room -> room.present().size()).max().orElse(0) - 1;
  }
}
