package dev.snug.client.ui.timeline;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

/// The thin scroll bar beside a list whose height nobody knows: it counts items instead of pixels.
final class PlaceBar extends ScrollBar {

  private final AnchorList<?> list;
  private final List<?> items;
  private boolean isUpdating;

  PlaceBar(AnchorList<?> list, List<?> items) {
    this.list = list;
    this.items = items;
    setOrientation(Orientation.VERTICAL);
    setMaxWidth(Region.USE_PREF_SIZE);
    setFocusTraversable(false);
    getStyleClass().add("place-bar");
    valueProperty().addListener((_, _, value) -> {
      if (!isUpdating) {
        moveTo(value.doubleValue());
      }
    });
  }

  /// Takes the place from the list.
  void update() {
    isUpdating = true;
    var inView = list.countInView();
    var rest = items.size() - inView;
    setVisible(rest > 0.5 && list.pixelsToEnd() + list.pixelsToBeginning() > 1);
    setMax(Math.max(1, items.size()));
    setVisibleAmount(inView);
    setUnitIncrement(1);
    setBlockIncrement(inView);
    var place = list.firstInView() + list.hiddenPart();
    setValue(list.atEndProperty().get() || rest <= 0 ? getMax() : Math.min(1, place / rest) * getMax());
    isUpdating = false;
  }

  private void moveTo(double value) {
    var place = value / getMax() * Math.max(0, items.size() - list.countInView());
    var index = (int) Math.min(place, items.size() - 1.0);
    if (value >= getMax()) {
      list.scrollToEnd();
    } else if (index >= 0 && !items.isEmpty()) {
      list.show(index, -(place - index) * list.meanHeight());
    }
  }
}
