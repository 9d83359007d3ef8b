package dev.snug.client.ui.palette;

import dev.snug.client.ui.part.Keycap;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Shortcut;
import dev.snug.client.ui.part.Ui;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Which keys work in the palette.
final class PaletteFoot extends HBox {

  private final Ui ui;

  PaletteFoot(Ui ui) {
    super(20);
    this.ui = ui;
    getStyleClass().add("palette-foot");
    setAlignment(Pos.CENTER_LEFT);
    var move = hint("palette.move", new Keycap("↓"));
    move.getChildren().addFirst(new Keycap("↑"));
    getChildren()
        .addAll(
            move, hint("palette.rooms", new Keycap("#")), hint("palette.people", new Keycap("@")),
            hint("palette.things", new Keycap(">")), Labels.spring(),
            hint("palette.close", new Keycap(Shortcut.ESCAPE)));
  }

  private HBox hint(String key, Node cap) {
    var words = Labels.of(ui.texts().live(key), "caption", "muted");
    words.setMinWidth(Region.USE_PREF_SIZE);
    var hint = new HBox(6, cap, words);
    hint.setAlignment(Pos.CENTER_LEFT);
    return hint;
  }
}
