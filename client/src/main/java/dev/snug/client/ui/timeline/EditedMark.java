package dev.snug.client.ui.timeline;

import dev.snug.client.ui.part.Labels;
import javafx.scene.layout.HBox;

/// Behind a text that is not the first one.
final class EditedMark extends HBox {

  EditedMark(String text) {
    super(Labels.of(text, "caption", "subtle"));
    getStyleClass().add("edited-mark");
  }
}
