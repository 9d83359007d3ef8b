package dev.snug.client.ui;

import dev.snug.client.model.AppModel;
import dev.snug.client.model.Theme;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/// What the system says about light and dark, and what this person makes of it. FX thread only.
public final class SystemLook {

  private SystemLook() {}

  /// Keeps the window's theme as this person chose it, also while the system changes its own. Until the app ends.
  public static void dress(AppModel model) {
    Platform.getPreferences().colorSchemeProperty().subscribe(_ -> choose(model));
    model.themeChoiceProperty().subscribe(_ -> choose(model));
  }

  /// The system's theme now.
  public static Theme theme() {
    return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
  }

  private static void choose(AppModel model) {
    model.themeProperty().set(model.themeChoiceProperty().get().theme(theme()));
  }
}
