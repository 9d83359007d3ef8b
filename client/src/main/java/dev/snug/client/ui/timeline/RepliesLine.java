package dev.snug.client.ui.timeline;

import dev.snug.client.ui.part.Labels;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Between the message that is answered and the answers: how many there are.
final class RepliesLine extends HBox {

  RepliesLine(String text) {
    super(12);
    var line = new Region();
    line.getStyleClass().add("hairline");
    HBox.setHgrow(line, Priority.ALWAYS);
    var label = Labels.of(text, "caption", "muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(label, line);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("replies-line");
  }
}
