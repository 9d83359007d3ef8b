import dev.snug.client.ClientMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/// Starts the app as it is and writes down when its first window had been drawn, and when one could type into it: a field has
/// the focus and two frames in a row came without delay. Both in milliseconds since the process began.
public final class StartupProbe {

  private static final Instant BEGIN = ProcessHandle.current().info().startInstant().orElseThrow();
  private static final long NO_DELAY = Duration.ofMillis(50).toNanos();

  private StartupProbe() {}

  /// @param arguments the file to write to
  public static void main(String[] arguments) {
    var report = Path.of(arguments[0]);
    Thread.ofPlatform().daemon().start(() -> watch(report));
    ClientMain.main(new String[0]);
  }

  /// Tries until the toolkit is up.
  private static void watch(Path report) {
    while (true) {
      try {
        Platform.runLater(() -> new Frames(report).start());
        return;
      } catch (IllegalStateException e) {
        sleep();
      }
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Frames extends AnimationTimer {

    private final Path report;
    private long shown;
    private long last;
    private int frames;

    Frames(Path report) {
      this.report = report;
    }

    @Override
    public void handle(long now) {
      var scene = scene();
      if (scene == null) {
        return;
      }
      frames++;
      // This is called before a frame is drawn: the second call finds the first one done.
      if (frames == 2) {
        shown = Duration.between(BEGIN, Instant.now()).toMillis();
      }
      if (frames > 2 && now - last < NO_DELAY && scene.getFocusOwner() instanceof TextInputControl) {
        stop();
        write(shown, Duration.between(BEGIN, Instant.now()).toMillis());
      }
      last = now;
    }

    private static Scene scene() {
      return Window.getWindows().stream()
          .filter(Window::isShowing)
          .map(Window::getScene)
          .findFirst()
          .orElse(null);
    }

    private void write(long window, long usable) {
      try {
        Files.writeString(report, window + " " + usable + "\n");
      } catch (IOException e) {
        e.printStackTrace();
      }
    }
  }
}
