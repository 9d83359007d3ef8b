package dev.snug.client.ui;

import dev.snug.client.ui.part.Motion;
import dev.snug.client.ui.part.TabRing;
import dev.snug.client.ui.sidebar.Sidebar;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// Where the sidebar comes from in a narrow window. The keyboard stays inside while it is open.
final class Drawer extends StackPane {

  private static final double RAIL = 64;
  private static final Duration COMING = Duration.millis(180);

  private final Motion motion;
  private final Sidebar sidebar;
  private final Region scrim = new Region();

  /// @param shut closes it
  Drawer(Motion motion, Sidebar sidebar, Runnable shut) {
    this.motion = motion;
    this.sidebar = sidebar;
    scrim.getStyleClass().add("scrim");
    scrim.setOnMouseClicked(_ -> shut.run());
    setAlignment(Pos.CENTER_LEFT);
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    setMargin(this, new Insets(0, 0, 0, RAIL));
  }

  void open() {
    getChildren().setAll(scrim, sidebar);
    setVisible(true);
    motion.come(this, 0, COMING);
    motion.slide(sidebar, -RAIL / 2, COMING);
    sidebar.lookup("#house-menu").requestFocus();
  }

  /// Lets go of the sidebar.
  void empty() {
    setVisible(false);
    getChildren().clear();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB) {
      TabRing.turn(sidebar, event);
    }
  }
}
