package dev.snug.client.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// The app's icon in the sizes that desktops want, with a lamp-coloured dot and a number on it when something waits. FX thread only.
final class AppIcons {

  /// The number above which only that is said: there is more.
  static final int MOST = 99;

  private static final List<Integer> SIZES = List.of(16, 32, 48, 128, 256);
  /// Smaller ones have no room for a number; the dot says that there is one.
  private static final int LEAST_WITH_NUMBER = 32;
  private static final double DOT = 0.56;
  private static final double SMALL_DOT = 0.5;
  private static final double RING = 0.05;
  /// The desktop draws it, in whose colours the app has no say: -snug-lamp and -snug-lamp-fg of the light theme.
  private static final Color LAMP = Color.web("#F2AE43");
  private static final Color ON_LAMP = Color.web("#3B2503");

  private final Map<String, List<Image>> drawn = new HashMap<>();

  /// The icon in all sizes.
  ///
  /// @param count 0 for no dot
  List<Image> with(int count) {
    return drawn.computeIfAbsent(count == 0 ? "" : written(count), number ->
        SIZES.stream().map(size -> number.isEmpty() ? art(size) : badged(size, number)).toList());
  }

  /// A number as there is room for it.
  static String written(int count) {
    return count > MOST ? MOST + "+" : Integer.toString(count);
  }

  private static Image badged(int size, String number) {
    var canvas = new Canvas(size, size);
    var draw = canvas.getGraphicsContext2D();
    draw.drawImage(art(size), 0, 0, size, size);
    var hasNumber = size >= LEAST_WITH_NUMBER;
    var dot = size * (hasNumber ? DOT : SMALL_DOT);
    var ring = Math.max(1, size * RING);
    var left = size - dot;
    draw.setFill(Color.WHITE);
    draw.fillOval(left, 0, dot, dot);
    draw.setFill(LAMP);
    draw.fillOval(left + ring, ring, dot - 2 * ring, dot - 2 * ring);
    if (hasNumber) {
      draw.setFill(ON_LAMP);
      draw.setFont(Font.font("Inter", FontWeight.BOLD, dot * (number.length() == 1 ? 0.62 : number.length() == 2 ? 0.48 : 0.36)));
      draw.setTextAlign(TextAlignment.CENTER);
      draw.setTextBaseline(VPos.CENTER);
      draw.fillText(number, left + dot / 2, dot / 2);
    }
    var view = new SnapshotParameters();
    view.setFill(Color.TRANSPARENT);
    return canvas.snapshot(view, null);
  }

  private static Image art(int size) {
    var name = "icon-" + size + ".png";
    var url = Objects.requireNonNull(AppIcons.class.getResource("/dev/snug/client/art/" + name), name);
    return new Image(url.toExternalForm());
  }
}
