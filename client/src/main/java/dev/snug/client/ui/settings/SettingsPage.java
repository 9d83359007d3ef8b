package dev.snug.client.ui.settings;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// One place of the settings. It costs nothing until somebody goes there. FX thread only.
public interface SettingsPage extends AutoCloseable {

  /// Names the place for the app; its title is the text `settings.<id>`, the line under it `settings.under.<id>`.
  String id();

  Feather icon();

  /// What stands there, made anew whenever somebody comes.
  Node node();

  /// Lets go of everything that lives longer than what was made. Called when somebody leaves.
  @Override
  void close();
}
