package dev.snug.client.desktop;

import dev.snug.client.store.AppStore;
import dev.snug.client.store.StoreFailed;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a window where it was when it was closed, and remembers where it is. FX thread only.
public final class RememberedPlace {

  private static final Logger LOG = LoggerFactory.getLogger(RememberedPlace.class);
  private static final String PLACE = "window";

  private final AppStore store;
  private final Stage stage;
  private Rectangle2D free = Rectangle2D.EMPTY;

  public RememberedPlace(AppStore store, Stage stage) {
    this.store = store;
    this.stage = stage;
  }

  /// To be called before the window is shown.
  ///
  /// @throws StoreFailed if what the app remembers cannot be read
  public void keep() throws StoreFailed {
    store.setting(PLACE)
        .flatMap(WindowPlace::of)
        .filter(place -> place.isWithin(Screen.getScreens().stream().map(Screen::getVisualBounds).toList()))
        .ifPresent(this::put);
    stage.xProperty().subscribe(this::move);
    stage.yProperty().subscribe(this::move);
    stage.widthProperty().subscribe(this::move);
    stage.heightProperty().subscribe(this::move);
    stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> write());
  }

  private void put(WindowPlace place) {
    free = place.bounds();
    stage.setX(free.getMinX());
    stage.setY(free.getMinY());
    stage.setWidth(free.getWidth());
    stage.setHeight(free.getHeight());
    stage.setMaximized(place.isMaximized());
  }

  private void move() {
    var isFree = !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
    if (isFree && stage.getWidth() > 0 && stage.getHeight() > 0 && !Double.isNaN(stage.getX()) && !Double.isNaN(stage.getY())) {
      free = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
  }

  private void write() {
    if (free.equals(Rectangle2D.EMPTY)) {
      return;
    }
    try {
      store.setting(PLACE, new WindowPlace(free, stage.isMaximized()).text());
    } catch (StoreFailed e) {
      LOG.warn("Where the window was could not be kept", e);
    }
  }
}
