package dev.snug.client.ui.timeline;

import dev.snug.client.ui.part.Labels;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Where a day begins.
final class DayLine extends HBox {

  DayLine(String day) {
    super(12, hairline(), Labels.of(day, "day"), hairline());
    setAlignment(Pos.CENTER);
    getStyleClass().add("day-line");
  }

  private static Region hairline() {
    var line = new Region();
    line.getStyleClass().add("hairline");
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }
}
