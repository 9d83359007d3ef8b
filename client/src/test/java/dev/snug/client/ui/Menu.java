package dev.snug.client.ui;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;

/// The menu that is open.
final class Menu {

  private Menu() {}

  static MenuItem item(String id) {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
        .filter(each -> id.equals(each.getId()))
        .findFirst()
        .orElseThrow();
  }
}
