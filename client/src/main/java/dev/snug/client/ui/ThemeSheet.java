package dev.snug.client.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.snug.client.model.Theme;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/// Dresses a scene: AtlantaFX below, then Snug's colours, then Snug's shapes.
final class ThemeSheet {

  private final Scene scene;

  ThemeSheet(Scene scene) {
    this.scene = scene;
  }

  /// What lies below everything. Said before the first control is made: JavaFX would load a theme of its own for that.
  static void underlie(Theme theme) {
    Application.setUserAgentStylesheet(
        switch (theme) {
          // The form that is parsed already.
          case LIGHT -> new PrimerLight().getUserAgentStylesheetBSS();
          case DARK -> new PrimerDark().getUserAgentStylesheetBSS();
        });
  }

  void wear(Theme theme) {
    underlie(theme);
    scene.getStylesheets()
        .setAll(
            switch (theme) {
              case LIGHT -> sheet("snug-light.css");
              case DARK -> sheet("snug-dark.css");
            },
            sheet("base.css"),
            sheet("parts.css"),
            sheet("screens.css"),
            sheet("timeline.css"),
            sheet("composer.css"),
            sheet("sidebar.css"),
            sheet("panels.css"),
            sheet("search.css"));
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(ThemeSheet.class.getResource("/dev/snug/client/css/" + name), name).toExternalForm();
  }
}
