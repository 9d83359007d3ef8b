package dev.snug.client.ui.composer;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.OutboxItem;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Everything that waits to go out, each with what can be done about it.
final class OutboxSheet {

  private static final double WIDTH = 560;

  private final Ui ui;
  private final HouseModel house;
  private final OutboxWords words;
  private final ListedRows rows;
  private final Ties ties = new Ties();

  OutboxSheet(Ui ui, HouseModel house) {
    this.ui = ui;
    this.house = house;
    this.words = new OutboxWords(ui.texts(), house);
    this.rows = new ListedRows("outbox-items");
  }

  void show() {
    var texts = ui.texts();
    var done = Buttons.primary("outbox-done", texts.live("outbox.done"), ui.sheets()::close);
    var empty = Labels.of(texts.live("outbox.empty"), "subtle");
    Labels.showWhen(empty, Bindings.isEmpty(house.outbox()));
    var sheet = new Sheet(texts, "outbox-sheet", WIDTH, ui.sheets()::close, new VBox(rows, empty))
        .titled(texts.live("outbox.title"), texts.live("outbox.under"))
        .ending(done);
    sheet.whenGone(ties::close);
    ties.listen(house.outbox(), () -> fill(done));
    ties.listen(texts.languageProperty(), () -> fill(done));
    fill(done);
    ui.sheets().show(sheet, done);
  }

  private void fill(Button otherwise) {
    rows.show(house.outbox().stream().map(this::row).toList(), otherwise);
  }

  private HBox row(OutboxItem item) {
    var what = ListedRows.text(ui, words.what(item));
    var state = new HBox(6, Labels.icon(item.isFailed() ? Feather.ALERT_CIRCLE : Feather.CLOCK, 12),
        Labels.wrapping(ui.texts().live(() -> words.roomName(item.room()) + " · " + words.state(item)), "caption"));
    state.setAlignment(Pos.CENTER_LEFT);
    state.getStyleClass().add(item.isFailed() ? "listed-failed" : "listed-state");
    var row = ListedRows.row(what, state);
    if (item.isFailed()) {
      row.getChildren().add(button("outbox-again", Feather.ROTATE_CW, "send.again", () -> ui.intents().again(house, item.post())));
    }
    row.getChildren()
        .add(button("outbox-discard", Feather.TRASH_2, "send.discard", () -> ui.intents().discard(house, item.post())));
    return row;
  }

  private Button button(String id, Feather icon, String key, Runnable then) {
    return Buttons.icon(id, icon, 16, ui.texts(), key, then);
  }
}
