package dev.snug.client.ui.timeline;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Three still rows while nothing has come yet; for a moment not even those.
public final class Placeholders extends VBox {

  private static final Duration PATIENCE = Duration.millis(300);

  private final PauseTransition patience = new PauseTransition(PATIENCE);

  public Placeholders() {
    super(24);
    setId("placeholders");
    getStyleClass().add("placeholders");
    setMouseTransparent(true);
    setVisible(false);
    patience.setOnFinished(_ -> {
      getChildren().setAll(row(180, 420), row(120, 300), row(150, 480));
      setVisible(true);
    });
  }

  /// Shows them after a moment while `isWaiting`, and takes them away at once.
  public void show(boolean isWaiting) {
    if (isWaiting) {
      patience.playFromStart();
    } else {
      patience.stop();
      setVisible(false);
      getChildren().clear();
    }
  }

  private static HBox row(double nameWidth, double textWidth) {
    var circle = bar(36, 36);
    circle.getStyleClass().add("round");
    var lines = new VBox(8, bar(nameWidth, 12), bar(textWidth, 12));
    lines.setAlignment(Pos.CENTER_LEFT);
    return new HBox(12, circle, lines);
  }

  private static Region bar(double width, double height) {
    var bar = new Region();
    bar.getStyleClass().add("placeholder");
    bar.setPrefSize(width, height);
    bar.setMinHeight(height);
    bar.setMaxSize(width, height);
    return bar;
  }
}
