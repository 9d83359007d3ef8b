package dev.snug.client.ui.panel;

import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.text.Texts;
import javafx.scene.layout.VBox;

/// How much of the room this computer keeps.
final class CopyNote extends VBox {

  private final Texts texts;
  private final RoomModel room;

  CopyNote(Texts texts, RoomModel room) {
    super(4);
    this.texts = texts;
    this.room = room;
    var words = Labels.wrapping(
        texts.live(this::words, room.lowProperty(), room.highProperty(), room.topProperty(), room.expiredProperty()));
    words.setId("copy-note");
    getChildren().addAll(Labels.of(texts.live("details.copy"), "field-label"), words);
    Labels.showWhen(this, room.topProperty().greaterThan(0));
  }

  private String words() {
    var low = room.lowProperty().get();
    var high = room.highProperty().get();
    var top = room.topProperty().get();
    if (low == 0) {
      return texts.text("copy.none");
    }
    var reachesBack = low <= Math.max(1, room.expiredProperty().get() + 1);
    return reachesBack && high >= top ? texts.text("copy.complete", high, top) : texts.text("copy.partly", low, high, top);
  }
}
