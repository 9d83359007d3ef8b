package dev.snug.client.ui;

import dev.snug.client.model.AppModel;
import dev.snug.client.model.Theme;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// What the system says about light and dark, and what this person makes of it. FX thread only.
public final class SystemLook {

  private SystemLook() {}

  /// Keeps the window's theme as this person chose it, also while the system changes its own. Until the
  /// window is closed: the system would hold on to it.
  public static void dress(AppModel model, Stage stage) {
    var system = Platform.getPreferences().colorSchemeProperty().subscribe(_ -> choose(model));
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> system.unsubscribe());
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
