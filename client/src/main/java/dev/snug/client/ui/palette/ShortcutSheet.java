package dev.snug.client.ui.palette;

import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Keycap;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Shortcut;
import dev.snug.client.ui.part.Ui;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// All keys in one list.
public final class ShortcutSheet {

  private static final double WIDTH = 560;

  private final Ui ui;
  private final VBox body = new VBox(2);

  public ShortcutSheet(Ui ui) {
    this.ui = ui;
    anywhere();
    sidebar();
    composer();
    messages();
  }

  public void show() {
    var texts = ui.texts();
    var done = Buttons.primary("shortcuts-done", texts.live("done"), ui.sheets()::close);
    var sheet =
        new Sheet(texts, "shortcut-sheet", WIDTH, ui.sheets()::close, body)
            .titled(texts.live("keys.title"), texts.live("keys.under"))
            .ending(done);
    ui.sheets().show(sheet, done);
  }

  private void anywhere() {
    head("keys.anywhere");
    row("sidebar.jump", Shortcut.JUMP.written());
    row("keys.house", Shortcut.ctrl("1–9"));
    row("keys.room", Shortcut.ROOM_ABOVE.written(), Shortcut.ROOM_BELOW.written());
    row("keys.unread", Shortcut.UNREAD_ABOVE.written(), Shortcut.UNREAD_BELOW.written());
    row("direct.new", Shortcut.NEW_DIRECT.written());
    row("welcome.host", Shortcut.HOST.written());
    row("house.invite", Shortcut.INVITE.written());
    row("keys.search", Shortcut.SEARCH.written());
    row("keys.search-all", Shortcut.SEARCH_ALL.written());
    row("keys.details", Shortcut.DETAILS.written());
    row("settings.title", Shortcut.SETTINGS.written());
    row("appearance.size", Shortcut.BIGGER.written(), Shortcut.SMALLER.written(), Shortcut.NORMAL_SIZE.written());
    row("keys.pane", Shortcut.NEXT_PANE.written(), Shortcut.PANE_BEFORE.written());
    row("keys.list", Shortcut.SHORTCUTS.written());
    row("keys.escape", Shortcut.ESCAPE.written());
  }

  private void sidebar() {
    head("sidebar.rooms");
    row("keys.walk", "↑", "↓");
    row("rooms.open", "Enter");
    row("keys.move", Shortcut.MOVE_UP.written(), Shortcut.MOVE_DOWN.written());
    row("keys.menu", Shortcut.MENU.written());
  }

  private void composer() {
    head("keys.composer");
    row("keys.send", "Enter");
    row("keys.line", "Shift Enter");
    row("keys.edit-last", "↑");
    row("keys.bold", Shortcut.ctrl("B"));
    row("keys.italic", Shortcut.ctrl("I"));
    row("keys.code", Shortcut.ctrl("E"));
    row("keys.attach", Shortcut.ctrl("U"));
    row("keys.voice", Shortcut.RECORD.written());
    row("composer.emoji", Shortcut.ctrl(";"));
    row("keys.complete", "@", "#", ":");
  }

  private void messages() {
    head("keys.messages");
    row("keys.walk", "↑", "↓");
    row("keys.reply", "R");
    row("keys.thread", "T");
    row("keys.react", "E");
    row("keys.pin", "P");
    row("keys.listen", "Space", "←", "→");
    row("timeline.copy", "C");
    row("keys.delete", "Delete");
    row("keys.menu", Shortcut.MENU.written());
  }

  private void head(String key) {
    body.getChildren().add(Labels.of(ui.texts().live(key), "section-head", "keys-head"));
  }

  private void row(String key, String... caps) {
    var row = new HBox(4, Labels.of(ui.texts().live(key)), Labels.spring());
    for (var cap : caps) {
      row.getChildren().add(new Keycap(cap));
    }
    row.getStyleClass().add("keys-row");
    row.setAlignment(Pos.CENTER_LEFT);
    body.getChildren().add(row);
  }
}
