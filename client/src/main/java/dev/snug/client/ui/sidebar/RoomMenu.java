package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Menus;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.RoomKind;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;

/// What one can do with a room from the sidebar.
final class RoomMenu {

  private final Ui ui;
  private final Texts texts;
  private final HouseModel house;
  private final RoomModel room;

  RoomMenu(Ui ui, HouseModel house, RoomModel room) {
    this.ui = ui;
    this.texts = ui.texts();
    this.house = house;
    this.room = room;
  }

  ContextMenu menu() {
    var isMuted = room.mutedProperty().get();
    var read = Menus.item("menu-read", Feather.CHECK, texts.text("room.mark-read"), () -> ui.intents().seen(house, room));
    read.setDisable(room.unreadProperty().get() == 0);
    var mute =
        Menus.item(
            "menu-mute", isMuted ? Feather.BELL : Feather.BELL_OFF, texts.text(isMuted ? "room.unmute" : "room.mute"),
            () -> ui.intents().mute(house, room, !isMuted));
    var copy = Menus.item("menu-copy-name", Feather.COPY, texts.text("room.copy-name"), this::copy);
    var menu =
        new ContextMenu(
            read, mute, copy, new SeparatorMenuItem(), move("menu-up", Feather.ARROW_UP, "room.move-up", -1),
            move("menu-down", Feather.ARROW_DOWN, "room.move-down", 1));
    if (room.kind() != RoomKind.DIRECT) {
      var leave =
          Menus.danger(
              "menu-leave-room", Feather.LOG_OUT, texts.text("room.leave"), () -> new LeaveRoomSheet(ui, house, room).ask());
      menu.getItems().addAll(new SeparatorMenuItem(), leave);
    }
    return menu;
  }

  private MenuItem move(String id, Feather icon, String key, int by) {
    var order = new RoomOrder(house, room);
    var item = Menus.item(id, icon, texts.text(key), () -> ui.intents().order(house, order.moved(by)));
    item.setDisable(!order.canMove(by));
    return item;
  }

  private void copy() {
    var content = new ClipboardContent();
    content.putString(RoomName.of(texts, room).getValue());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
