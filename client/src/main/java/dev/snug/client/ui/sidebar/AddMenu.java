package dev.snug.client.ui.sidebar;

import dev.snug.client.ui.hosting.HostSheet;
import dev.snug.client.ui.joining.JoinSheet;
import dev.snug.client.ui.part.Menus;
import dev.snug.client.ui.part.Ui;
import javafx.scene.control.ContextMenu;
import org.kordamp.ikonli.feather.Feather;

/// The two ways to another house.
final class AddMenu {

  private final Ui ui;

  AddMenu(Ui ui) {
    this.ui = ui;
  }

  ContextMenu menu() {
    var texts = ui.texts();
    return new ContextMenu(
        Menus.item("menu-host", Feather.HOME, texts.text("welcome.host"), () -> new HostSheet(ui).show()),
        Menus.item("menu-join", Feather.LINK, texts.text("welcome.join"), () -> new JoinSheet(ui).show()));
  }
}
