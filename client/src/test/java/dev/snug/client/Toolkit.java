package dev.snug.client;

import java.util.concurrent.TimeoutException;
import org.testfx.api.FxToolkit;

/// The one JavaFX toolkit of all tests of this module, those that run side by side included.
public final class Toolkit {

  private static boolean isRunning;

  private Toolkit() {}

  /// Starts it for whoever comes first.
  public static synchronized void start() throws TimeoutException {
    if (!isRunning) {
      FxToolkit.registerPrimaryStage();
      isRunning = true;
    }
  }
}
