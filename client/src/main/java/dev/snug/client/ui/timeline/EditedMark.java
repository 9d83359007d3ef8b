package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;

/// Behind a text that is not the first one; a press shows the earlier ones.
final class EditedMark extends HBox {

  EditedMark(Talk talk, MessageModel message) {
    var mark = new Hyperlink(talk.ui().texts().text("timeline.edited"));
    mark.getStyleClass().add("edited-mark");
    mark.setFocusTraversable(false);
    mark.setOnAction(_ -> Versions.ask(talk, message, mark));
    getChildren().add(mark);
    setAlignment(Pos.BASELINE_LEFT);
    getStyleClass().addAll("send-state", "trailing");
  }
}
