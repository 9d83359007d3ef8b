package dev.snug.client;

import dev.snug.client.control.ChatController;
import dev.snug.client.control.FxMailbox;
import dev.snug.client.control.Surroundings;
import dev.snug.client.desktop.Doorbell;
import dev.snug.client.desktop.RememberedPlace;
import dev.snug.client.model.AppModel;
import dev.snug.client.preview.Previewer;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.ui.SnugWindow;
import dev.snug.client.ui.SystemLook;
import dev.snug.client.voice.Sound;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The app: wires everything together around one data folder. Several can live in one process, each with its own folder.
public final class SnugApp implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SnugApp.class);

  private final OpenFolder folder;
  private final AppModel model;
  private final ChatController controller;
  private final FxMailbox mailbox = new FxMailbox();
  private @Nullable Doorbell bell;
  private boolean closed;

  /// @param folder closed with the app
  /// @param previewer looks what stands behind links
  /// @param sound what this computer hears and is heard with
  public SnugApp(
      OpenFolder folder, Surroundings surroundings, Previewer previewer, Sound sound, Clock clock, SecureRandom random) {
    this.folder = folder;
    model = new AppModel(folder.identity().publicKey());
    controller =
        new ChatController(
            model, folder.store(), folder.identity(), folder.path(), surroundings, previewer, mailbox, sound, clock, random);
  }

  public AppModel model() {
    return model;
  }

  /// Shows the window as it was left, and from then on answers whoever starts the app once more. On the FX thread.
  ///
  /// @throws StoreFailed if what the app remembers cannot be read
  public SnugWindow show(Stage stage) throws StoreFailed {
    controller.start();
    SystemLook.dress(model, stage);
    var window = new SnugWindow(model, controller, stage);
    controller.ring(window.bell());
    new RememberedPlace(folder.store(), stage).keep();
    window.show();
    try {
      bell = Doorbell.hang(folder.path(), link -> mailbox.post(() -> window.arrive(link)));
    } catch (IOException e) {
      LOG.warn("A second start cannot hand over to this one", e);
    }
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
    if (bell != null) {
      bell.close();
    }
    controller.close();
    folder.close();
  }
}
