package dev.snug.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.Toolkit;
import dev.snug.client.store.AppStore;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class RememberedPlaceTest {

  @TempDir Path folder;
  private AppStore store;

  @BeforeEach
  void start() throws Exception {
    Toolkit.start();
    store = AppStore.open(folder.resolve("snug.db"));
  }

  @AfterEach
  void end() throws Exception {
    store.close();
  }

  @Test
  void aWindowComesBackWhereItWas() throws Exception {
    opensAndCloses(new Rectangle2D(40, 60, 700, 500));
    assertThat(opensAndCloses(null)).isEqualTo(new Rectangle2D(40, 60, 700, 500));
  }

  @Test
  void aWindowWhoseScreenIsGoneComesWhereTheSystemPutsIt() throws Exception {
    store.setting("window", "90000 60 700 500");
    assertThat(opensAndCloses(null).getMinX()).isLessThan(1000);
  }

  @Test
  void aPlaceThatCannotBeReadIsNone() throws Exception {
    store.setting("window", "somewhere");
    assertThat(opensAndCloses(null).getMinX()).isLessThan(1000);
  }

  /// Where a window is that is opened, perhaps moved, and closed.
  private Rectangle2D opensAndCloses(Rectangle2D moved) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(20), () -> {
      var stage = new Stage();
      stage.setScene(new Scene(new Pane(), 300, 200));
      new RememberedPlace(store, stage).keep();
      stage.show();
      if (moved != null) {
        stage.setX(moved.getMinX());
        stage.setY(moved.getMinY());
        stage.setWidth(moved.getWidth());
        stage.setHeight(moved.getHeight());
      }
      var place = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
      stage.hide();
      return place;
    });
  }
}
