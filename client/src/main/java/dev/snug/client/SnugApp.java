package dev.snug.client;

import dev.snug.client.control.ChatController;
import dev.snug.client.control.FxMailbox;
import dev.snug.client.model.AppModel;
import dev.snug.client.store.AppStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.ui.SnugWindow;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The app: wires everything together around one data folder. Several can live in one process, each with its own folder.
public final class SnugApp implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SnugApp.class);

  private final FileChannel lock;
  private final AppStore store;
  private final AppModel model;
  private final ChatController controller;
  private boolean closed;

  /// Opens the data folder, makes it if it is missing. On the FX thread.
  ///
  /// @param addresses under which others reach this computer now
  /// @throws AlreadyRunning if another Snug has it open
  /// @throws IOException if it cannot be read or written
  /// @throws StoreFailed if what is in it cannot be read or written
  public SnugApp(Path folder, Supplier<List<String>> addresses, Clock clock, SecureRandom random)
      throws AlreadyRunning, IOException, StoreFailed {
    OwnerOnly.folder(folder);
    lock = lock(folder.resolve("lock"));
    var identity = Identity.keptIn(folder.resolve("identity"), random);
    store = AppStore.open(folder.resolve("snug.db"));
    model = new AppModel(identity.publicKey());
    controller = new ChatController(model, store, identity, folder, addresses, new FxMailbox(), clock, random);
  }

  public AppModel model() {
    return model;
  }

  /// Shows the window as it was left. On the FX thread.
  ///
  /// @throws StoreFailed if what the app remembers cannot be read
  public SnugWindow show(Stage stage) throws StoreFailed {
    controller.start();
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
    try {
      store.close();
      lock.close();
    } catch (StoreFailed | IOException e) {
      LOG.warn("The data folder could not be closed in good order", e);
    }
  }

  private static FileChannel lock(Path file) throws IOException, AlreadyRunning {
    OwnerOnly.file(file);
    var channel = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      LOG.info("This process has the folder open already");
    }
    channel.close();
    throw new AlreadyRunning();
  }
}
