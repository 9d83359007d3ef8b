package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import javafx.scene.layout.VBox;

/// Asks before a house is taken out of the rail.
public final class LeaveSheet {

  private static final double WIDTH = 448;

  private final Ui ui;
  private final HouseModel house;

  public LeaveSheet(Ui ui, HouseModel house) {
    this.ui = ui;
    this.house = house;
  }

  public void ask() {
    var texts = ui.texts();
    var stay = Buttons.outlined("stay", texts.live("cancel"), ui.sheets()::close);
    var leave = Buttons.danger("leave-now", texts.live("house.leave"), this::leave);
    var text = Labels.wrapping(texts.live(house.hostedHereProperty().get() ? "leave.text.host" : "leave.text"));
    var sheet =
        new Sheet(texts, "leave-sheet", WIDTH, ui.sheets()::close, new VBox(text))
            .titled(texts.live("leave.title", house.nameProperty()), texts.live("leave.under"))
            .ending(stay, leave);
    sheet.keep();
    ui.sheets().show(sheet, stay);
  }

  private void leave() {
    ui.sheets().close();
    ui.intents().leave(house);
  }
}
