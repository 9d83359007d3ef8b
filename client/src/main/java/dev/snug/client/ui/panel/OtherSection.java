package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.SwitchRow;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Person;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// In a room of two: who the other is, the words of their key, and whether each sees what the other has read.
final class OtherSection extends VBox {

  private static final double FACE = 44;
  private static final int COLUMNS = 2;

  private final Ui ui;
  private final RoomModel room;
  private final VBox card = new VBox(16);

  OtherSection(Ui ui, HouseModel house, RoomModel room, Ties ties) {
    super(16);
    this.ui = ui;
    this.room = room;
    setId("other");
    getStyleClass().add("panel-section");
    ties.listen(room.others(), this::refresh);
    refresh();
    getChildren()
        .addAll(card, new SwitchRow(
            "receipts", ui.texts().live("details.receipts"), ui.texts().live("details.receipts.hint"),
            house.receiptsProperty(), on -> ui.intents().receipts(house, on), ties));
  }

  private void refresh() {
    card.getChildren().clear();
    room.others().stream().findFirst().ifPresent(this::show);
  }

  private void show(Person other) {
    var texts = ui.texts();
    var name = Labels.of(other.name(), "card-title");
    name.setWrapText(true);
    var present = texts.live(() -> PresenceWord.of(texts, room.present().get(other.id())), room.present());
    var words = new VBox(name, Labels.of(present, "caption", "subtle"));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    var head = new HBox(12, new Face(room, other, FACE), words);
    head.setAlignment(Pos.CENTER_LEFT);
    card.getChildren().setAll(head, new KeyWords(texts, other, COLUMNS));
  }
}
