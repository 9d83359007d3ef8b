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

  void wear(Theme theme) {
    Application.setUserAgentStylesheet(
        switch (theme) {
          case LIGHT -> new PrimerLight().getUserAgentStylesheet();
          case DARK -> new PrimerDark().getUserAgentStylesheet();
        });
    scene.getStylesheets()
        .setAll(
            switch (theme) {
              case LIGHT -> sheet("snug-light.css");
              case DARK -> sheet("snug-dark.css");
            },
            sheet("base.css"),
            sheet("parts.css"),
            sheet("screens.css"));
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(ThemeSheet.class.getResource("/dev/snug/client/css/" + name), name).toExternalForm();
  }
}
