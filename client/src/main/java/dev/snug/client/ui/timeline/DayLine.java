package dev.snug.client.ui.timeline;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Where a day begins.
final class DayLine extends HBox {

  /// @param choose opens the choice of another day
  DayLine(String day, String spoken, Consumer<Node> choose) {
    super(12, hairline(), button(day, spoken, choose), hairline());
    setAlignment(Pos.CENTER);
    getStyleClass().add("day-line");
  }

  private static Button button(String day, String spoken, Consumer<Node> choose) {
    var button = new Button(day);
    button.getStyleClass().setAll("day");
    button.setFocusTraversable(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(spoken);
    button.setOnAction(_ -> choose.accept(button));
    return button;
  }

  private static Region hairline() {
    var line = new Region();
    line.getStyleClass().add("hairline");
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }
}
