package dev.snug.client.ui.settings;

import dev.snug.client.model.ThemeChoice;
import java.util.stream.DoubleStream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// The window as it would look, very small.
final class ThemePicture extends HBox {

  private static final double ARC = 20;

  ThemePicture(ThemeChoice theme) {
    getStyleClass().add("theme-picture");
    var window = new HBox();
    switch (theme) {
      case LIGHT -> window.getChildren().add(half("light"));
      case DARK -> window.getChildren().add(half("dark"));
      case SYSTEM -> window.getChildren().addAll(half("light"), half("dark"));
    }
    var clip = new Rectangle();
    clip.setArcWidth(ARC);
    clip.setArcHeight(ARC);
    clip.widthProperty().bind(window.widthProperty());
    clip.heightProperty().bind(window.heightProperty());
    window.setClip(clip);
    HBox.setHgrow(window, Priority.ALWAYS);
    getChildren().add(window);
  }

  private static HBox half(String dress) {
    var lamp = new Region();
    lamp.getStyleClass().add("picture-lamp");
    var rail = new VBox(lamp);
    rail.getStyleClass().add("picture-rail");
    var half = new HBox(rail, lines("picture-side", 20, 20, 20), lines("picture-page", 56, 72, 40));
    HBox.setHgrow(half.getChildren().getLast(), Priority.ALWAYS);
    HBox.setHgrow(half, Priority.ALWAYS);
    half.setPrefWidth(0);
    half.setMinWidth(0);
    half.getStyleClass().addAll("picture-half", dress);
    return half;
  }

  private static VBox lines(String styleClass, double... widths) {
    var lines = new VBox(6);
    lines.getStyleClass().add(styleClass);
    lines.setMinWidth(0);
    DoubleStream.of(widths).forEach(width -> {
      var line = new Region();
      line.getStyleClass().add("picture-line");
      line.setMaxWidth(width);
      lines.getChildren().add(line);
    });
    return lines;
  }
}
