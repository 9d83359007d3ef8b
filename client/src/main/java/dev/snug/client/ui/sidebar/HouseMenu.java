package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.ui.hosting.Hosting;
import dev.snug.client.ui.part.Menus;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/// What one can do with a house.
final class HouseMenu {

  private final Ui ui;
  private final HouseModel house;

  HouseMenu(Ui ui, HouseModel house) {
    this.ui = ui;
    this.house = house;
  }

  ContextMenu menu() {
    var menu = new ContextMenu();
    if (house.hostedHereProperty().get()) {
      addHosting(menu, ui.texts());
    }
    var leave = ui.texts().text("house.leave");
    menu.getItems().add(Menus.danger("menu-leave", Feather.LOG_OUT, leave, () -> new LeaveSheet(ui, house).ask()));
    return menu;
  }

  private void addHosting(ContextMenu menu, Texts texts) {
    var hosting = new Hosting(ui);
    if (house.lineProperty().get() instanceof Line.Closed) {
      menu.getItems()
          .add(Menus.item("menu-open", Feather.SUNRISE, texts.text("house.open-again"), () -> hosting.open(house)));
    } else {
      menu.getItems()
          .addAll(
              Menus.item("menu-invite", Feather.USER_PLUS, texts.text("house.invite"), () -> hosting.invite(house)),
              Menus.item("menu-close", Feather.POWER, texts.text("house.close"), () -> hosting.close(house)));
    }
    menu.getItems().add(new SeparatorMenuItem());
  }
}
