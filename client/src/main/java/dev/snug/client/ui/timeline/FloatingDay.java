package dev.snug.client.ui.timeline;

import dev.snug.client.model.TimelineItem;
import dev.snug.client.ui.part.Ui;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The day at which one is, above the list while it moves; a press opens the choice of another.
final class FloatingDay extends Button {

  private static final Duration SHOWN = Duration.millis(1_400);

  private final Ui ui;
  private final PauseTransition shown = new PauseTransition(SHOWN);

  FloatingDay(Ui ui, Consumer<Node> choose) {
    this.ui = ui;
    setId("floating-day");
    getStyleClass().setAll("floating-day");
    setFocusTraversable(false);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setVisible(false);
    setOnAction(_ -> choose.accept(this));
    shown.setOnFinished(_ -> setVisible(isHover()));
    hoverProperty().subscribe(is -> {
      if (!is && isVisible()) {
        shown.playFromStart();
      }
    });
  }

  /// Says the day of what is at the upper edge, for a moment.
  void show(TimelineItem first) {
    var day = ui.times().day(first.at());
    if (!day.equals(getText())) {
      setText(day);
      setAccessibleText(ui.texts().text("goto.name", day));
    }
    setVisible(true);
    shown.playFromStart();
  }

  void hide() {
    shown.stop();
    setVisible(false);
  }
}
