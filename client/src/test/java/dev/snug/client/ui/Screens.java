package dev.snug.client.ui;

import dev.snug.client.Pulse;
import dev.snug.client.Toolkit;
import dev.snug.client.ui.part.Motion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// A window over a fixture, for tests to look at and to press.
final class Screens implements AutoCloseable {

  final Stage stage;
  final SnugWindow window;

  private Screens(Stage stage, SnugWindow window) {
    this.stage = stage;
    this.window = window;
  }

  static Screens open(Fixture fixture, double width, double height) {
    try {
      Toolkit.start();
      return on(() -> {
        var stage = new Stage();
        var window = new SnugWindow(fixture.model, fixture.intents, stage, Fixture.CLOCK, new Motion(() -> true));
        stage.setWidth(width);
        stage.setHeight(height);
        window.show();
        return new Screens(stage, window);
      });
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T on(Callable<T> work) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }

  /// Does something on the FX thread, and waits for what comes of it in the next turns and the next pulse.
  static void run(Runnable work) {
    on(() -> {
      work.run();
      return true;
    });
    Pulse.await();
  }

  Parent root() {
    return stage.getScene().getRoot();
  }

  <T extends Node> T find(Class<T> type, String query) {
    root().applyCss();
    root().layout();
    return type.cast(Objects.requireNonNull(root().lookup(query), query));
  }

  boolean shows(String query) {
    var node = root().lookup(query);
    return node != null && on(() -> isShown(node));
  }

  private static boolean isShown(Node node) {
    for (var each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// Lays the window out at a size, whatever the screen's, and keeps it as a picture.
  BufferedImage picture(String name, double width, double height) {
    var image = on(() -> {
      settle(width, height);
      var view = new SnapshotParameters();
      view.setViewport(new Rectangle2D(0, 0, width, height));
      return root().snapshot(view, new WritableImage((int) width, (int) height));
    });
    return keep(name, image);
  }

  /// Keeps a picture in target/screens.
  static BufferedImage keep(String name, WritableImage image) {
    var picture = copy(image);
    try {
      var file = Path.of("target", "screens", name + ".png");
      Files.createDirectories(file.getParent());
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return picture;
  }

  void settle(double width, double height) {
    for (var i = 0; i < 3; i++) {
      root().resize(width, height);
      root().applyCss();
      root().layout();
    }
  }

  private static BufferedImage copy(WritableImage image) {
    var copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pixels = image.getPixelReader();
    for (var y = 0; y < copy.getHeight(); y++) {
      for (var x = 0; x < copy.getWidth(); x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return copy;
  }

  @Override
  public void close() {
    run(stage::close);
  }

  /// Waits until something is so.
  static void until(Callable<Boolean> isSo) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> on(isSo));
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  static void pause(long millis) {
    WaitForAsyncUtils.sleep(millis, TimeUnit.MILLISECONDS);
  }
}
