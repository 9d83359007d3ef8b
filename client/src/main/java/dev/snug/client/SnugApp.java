package dev.snug.client;

import dev.snug.client.control.ChatController;
import dev.snug.client.control.FxMailbox;
import dev.snug.client.control.Surroundings;
import dev.snug.client.model.AppModel;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.ui.SnugWindow;
import dev.snug.client.ui.SystemLook;
import java.security.SecureRandom;
import java.time.Clock;
import javafx.stage.Stage;

/// The app: wires everything together around one data folder. Several can live in one process, each with its own folder.
public final class SnugApp implements AutoCloseable {

  private final OpenFolder folder;
  private final AppModel model;
  private final ChatController controller;
  private boolean closed;

  /// @param folder closed with the app
  public SnugApp(OpenFolder folder, Surroundings surroundings, Clock clock, SecureRandom random) {
    this.folder = folder;
    model = new AppModel(folder.identity().publicKey());
    controller =
        new ChatController(
            model, folder.store(), folder.identity(), folder.path(), surroundings, new FxMailbox(), clock, random);
  }

  public AppModel model() {
    return model;
  }

  /// Shows the window as it was left. On the FX thread.
  ///
  /// @throws StoreFailed if what the app remembers cannot be read
  public SnugWindow show(Stage stage) throws StoreFailed {
    controller.start();
    SystemLook.dress(model, stage);
    var window = new SnugWindow(model, controller, stage);
    window.show();
    return window;
  }

  /// Closes the houses that are open here, politely, ends all sessions and lets the folder go. Takes up to a few
  /// seconds, so not on the FX thread.
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    controller.close();
    folder.close();
  }
}
