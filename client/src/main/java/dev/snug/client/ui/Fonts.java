package dev.snug.client.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The bundled typefaces, so that every computer shows the same letters. Han comes from the system.
final class Fonts {

  private static final double ANY_SIZE = 14;
  private static final List<String> FILES =
      List.of(
          "Inter-Regular.otf",
          "Inter-Medium.otf",
          "Inter-SemiBold.otf",
          "Inter-Italic.otf",
          "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-Bold.ttf");

  private Fonts() {}

  static void load() {
    for (var file : FILES) {
      var url = Objects.requireNonNull(Fonts.class.getResource("/dev/snug/client/fonts/" + file), file);
      Objects.requireNonNull(Font.loadFont(url.toExternalForm(), ANY_SIZE), file);
    }
  }
}
