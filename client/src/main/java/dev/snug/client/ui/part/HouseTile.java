package dev.snug.client.ui.part;

import dev.snug.client.ui.text.Initial;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The lit window, the one signature shape: an arched tile for a house, or for a first moment.
public final class HouseTile extends StackPane {

  /// How the window looks.
  public enum Light {
    /// The place one is in.
    LIT,
    /// Open, and one is elsewhere.
    OPEN,
    /// The place one is in, but nothing can be heard from it.
    CUT_OFF,
    /// Closed.
    UNLIT,
    /// Closed, on paper instead of the green wall.
    RESTING
  }

  private final Region glow = new Region();
  private final StackPane pane = new StackPane();

  private HouseTile(int size) {
    pane.getStyleClass().addAll("house-tile", "house-tile-" + size);
    glow.getStyleClass().addAll("house-tile-glow", "house-tile-" + size);
    getChildren().addAll(glow, pane);
    setMinSize(size, size);
    setMaxSize(size, size);
    setAlignment(Pos.CENTER);
  }

  /// With the first letter of a name.
  public static HouseTile of(ObservableValue<String> name, int size) {
    var tile = new HouseTile(size);
    tile.pane.getChildren().add(Labels.of(Derived.of(name, Initial::ofHouse), "house-tile-letter"));
    return tile;
  }

  public static HouseTile of(Feather icon, int size) {
    var tile = new HouseTile(size);
    tile.pane.getChildren().add(Labels.icon(icon, size / 3));
    return tile;
  }

  public HouseTile show(Light light) {
    var name = "tile-" + light.name().toLowerCase(Locale.ROOT).replace('_', '-');
    pane.getStyleClass().removeIf(each -> each.startsWith("tile-"));
    pane.getStyleClass().add(name);
    glow.setVisible(light == Light.LIT);
    return this;
  }
}
