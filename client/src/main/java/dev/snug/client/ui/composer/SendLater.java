package dev.snug.client.ui.composer;

import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Menus;
import dev.snug.client.ui.part.Ui;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import org.kordamp.ikonli.feather.Feather;

/// The arrow beside the button that sends: when else it can be said.
final class SendLater {

  private final Ui ui;
  private final Consumer<Instant> chosen;
  private final LaterTimes times;

  /// @param chosen hears when
  SendLater(Ui ui, Consumer<Instant> chosen) {
    this.ui = ui;
    this.chosen = chosen;
    this.times = new LaterTimes(ui);
  }

  Button button() {
    var button = Buttons.icon("send-later", Feather.CHEVRON_UP, 16, ui.texts(), "later.button", () -> {});
    button.setOnAction(_ -> menu().show(button, Side.TOP, 0, 0));
    return button;
  }

  private ContextMenu menu() {
    var menu = new ContextMenu();
    add(menu, "later-soon", Feather.CLOCK, "later.soon", times.soon());
    if (times.hasEvening()) {
      add(menu, "later-evening", Feather.MOON, "later.evening", times.evening());
    }
    add(menu, "later-tomorrow", Feather.SUNRISE, "later.tomorrow", times.tomorrow());
    add(menu, "later-monday", Feather.CALENDAR, "later.monday", times.monday());
    var pick = Menus.item("later-pick", Feather.EDIT_3, ui.texts().text("later.pick"), () -> new PickTimeSheet(ui, chosen).show());
    menu.getItems().add(pick);
    return menu;
  }

  private void add(ContextMenu menu, String id, Feather icon, String key, Instant at) {
    menu.getItems().add(Menus.item(id, icon, ui.texts().text(key), () -> chosen.accept(at)));
  }
}
