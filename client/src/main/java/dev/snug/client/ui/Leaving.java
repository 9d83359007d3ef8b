package dev.snug.client.ui;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import java.util.HashSet;
import java.util.List;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// Asks once before the window closes while others are in a house that is open on this computer. Whoever closes the window again, closes it.
final class Leaving {

  private static final double WIDTH = 448;

  private final Ui ui;
  private final Stage stage;
  private @Nullable Sheet asking;

  Leaving(Ui ui, Stage stage) {
    this.ui = ui;
    this.stage = stage;
  }

  void watch() {
    stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, this::asked);
  }

  private void asked(WindowEvent event) {
    var full = ui.model().houses().stream().filter(house -> guests(house) > 0).toList();
    var isAskedAlready = asking != null && ui.sheets().isOpen(asking);
    if (!full.isEmpty() && !isAskedAlready) {
      event.consume();
      ask(full);
    }
  }

  private void ask(List<HouseModel> full) {
    var texts = ui.texts();
    var body = new VBox(8);
    full.forEach(house -> body.getChildren().add(
        Labels.wrapping(texts.live("leaving.guests", guests(house), house.nameProperty()))));
    body.getChildren().add(Labels.wrapping(texts.live("leaving.text"), "muted"));
    var stay = Buttons.outlined("quit-stay", texts.live("leaving.stay"), ui.sheets()::close);
    var close = Buttons.danger("quit-close", texts.live("leaving.close", full.size()), stage::close);
    var sheet =
        new Sheet(texts, "quit-sheet", WIDTH, ui.sheets()::close, body)
            .titled(texts.live("leaving.title"), texts.live("leaving.under"))
            .ending(stay, close);
    sheet.keep();
    asking = sheet;
    ui.sheets().show(sheet, stay);
  }

  /// How many others are in a house that closes with this app.
  private static int guests(HouseModel house) {
    if (!house.hostedHereProperty().get() || !(house.lineProperty().get() instanceof Line.Open)) {
      return 0;
    }
    var here = new HashSet<String>();
    house.rooms().forEach(room -> here.addAll(room.present().keySet()));
    var you = house.youProperty().get();
    if (you != null) {
      here.remove(you.id());
    }
    return here.size();
  }
}
