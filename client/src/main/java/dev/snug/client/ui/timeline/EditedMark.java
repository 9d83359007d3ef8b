package dev.snug.client.ui.timeline;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Behind a text that is not the first one.
final class EditedMark extends HBox {

  EditedMark(String text) {
    super(new Label(text));
    setAlignment(Pos.BASELINE_LEFT);
    getStyleClass().add("send-state");
  }
}
