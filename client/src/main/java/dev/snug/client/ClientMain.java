package dev.snug.client;

import ch.qos.logback.classic.LoggerContext;
import dev.snug.client.command.SnugCommand;
import dev.snug.client.control.Surroundings;
import dev.snug.client.desktop.Doorbell;
import dev.snug.client.discovery.Cards;
import dev.snug.client.host.LocalAddresses;
import dev.snug.client.model.Language;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.preview.Bounds;
import dev.snug.client.preview.Previewer;
import dev.snug.client.preview.Reach;
import dev.snug.client.report.Crashes;
import dev.snug.client.report.LogFile;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.ui.SorryWindow;
import dev.snug.client.ui.SystemLook;
import dev.snug.client.voice.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Starts the desktop app, perhaps with an invite that was followed, or carries out a command without it. `-Dsnug.data=DIR` puts the data folder elsewhere, so that two can run
/// side by side.
public final class ClientMain {

  /// Kept, because java.util.logging forgets the level of a logger that nobody holds. JavaFX warns there that it is not a
  /// named module, which is how this app means it.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private ClientMain() {}

  /// The way in.
  public static void main(String[] arguments) {
    JAVAFX.setLevel(Level.SEVERE);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    if (SnugCommand.isMeant(arguments)) {
      System.exit(SnugCommand.run(folder(), Locale.getDefault(), arguments));
    }
    var link = arguments.length == 0 ? "" : arguments[0];
    var random = new SecureRandom();
    // Both take a while, and neither needs the other.
    var folder = new FutureTask<>(() -> take(folder(), random, link));
    Thread.ofPlatform().name("folder").start(folder);
    Platform.startup(() -> open(folder, random, link));
  }

  /// Takes the folder, or hands over to the app that has it and ends.
  private static OpenFolder take(Path path, SecureRandom random, String link) throws AlreadyRunning, IOException, StoreFailed {
    try {
      return OpenFolder.take(path, random);
    } catch (AlreadyRunning e) {
      if (Doorbell.ring(path, link)) {
        Runtime.getRuntime().halt(0);
      }
      throw e;
    }
  }

  private static void open(FutureTask<OpenFolder> folder, SecureRandom random, String link) {
    var stage = new Stage();
    try {
      var opened = folder.get();
      var isAfterCrash = watch(opened.path());
      var networks = new Surroundings(LocalAddresses::find, Cards::find, LocalAddresses::routers);
      var previewer = new Previewer(Reach.ofTheWeb(), Bounds.STANDARD);
      var app = new SnugApp(opened, networks, previewer, Sound.ofSystem(), Clock.systemUTC(), random);
      app.model().systemLocaleProperty().set(Locale.getDefault());
      var window = app.show(stage);
      window.arrive(link);
      if (isAfterCrash) {
        window.tellOfCrash();
      }
      stage.setOnHidden(_ -> end(app));
      Runtime.getRuntime().addShutdownHook(new Thread(app::close, "goodbye"));
    } catch (ExecutionException e) {
      sorry(stage, e.getCause());
    } catch (StoreFailed e) {
      sorry(stage, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the FX thread", e);
    }
  }

  /// Keeps the log and what crashes leave from now on. Without them the app is as good as with them.
  ///
  /// @return whether the app ended badly the last time, and nobody has been told
  private static boolean watch(Path folder) {
    var crashes = new Crashes(folder, Clock.systemUTC());
    Thread.setDefaultUncaughtExceptionHandler(crashes);
    try {
      if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
        LogFile.keepIn(folder, logs);
      }
      return crashes.tell();
    } catch (IOException e) {
      LoggerFactory.getLogger(ClientMain.class).warn("Neither log nor crashes can be kept", e);
      return false;
    }
  }

  /// The window is gone at once; the houses that are open here are closed politely behind it.
  private static void end(SnugApp app) {
    Thread.ofPlatform().name("goodbye").start(() -> {
      app.close();
      Platform.exit();
    });
  }

  private static void sorry(Stage stage, @Nullable Throwable why) {
    var obstacle = switch (why) {
      case AlreadyRunning _ -> Obstacle.ALREADY_OPEN;
      case StoreFailed failed -> switch (failed.reason()) {
        case DISK_FULL -> Obstacle.DISK_FULL;
        case NO_PERMISSION -> Obstacle.NO_PERMISSION;
        case DAMAGED, BROKEN -> Obstacle.STORAGE_BROKEN;
      };
      case IOException _ -> Obstacle.NO_PERMISSION;
      case null, default -> throw new IllegalStateException("the data folder was not opened", why);
    };
    LoggerFactory.getLogger(ClientMain.class).warn("Snug cannot start", why);
    new SorryWindow(obstacle, Language.of(Locale.getDefault()), SystemLook.theme(), stage).show();
  }

  private static Path folder() {
    var elsewhere = System.getProperty("snug.data", "");
    return elsewhere.isBlank()
        ? DataFolder.usual(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv())
        : Path.of(elsewhere);
  }
}
