package dev.snug.client.ui.timeline;

import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The way back to the latest message, with a lamp when there is news.
final class JumpPill extends Button {

  JumpPill(Texts texts, RoomModel room, Runnable jump) {
    setId("jump");
    getStyleClass().add("jump-pill");
    setFocusTraversable(false);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setOnAction(_ -> jump.run());
    var unread = room.unreadProperty();
    textProperty().bind(texts.live(() -> unread.get() > 0
        ? texts.text("timeline.jump.news", unread.get())
        : texts.text("timeline.jump"), unread));
    var lamp = new Region();
    lamp.getStyleClass().add("jump-lamp");
    Labels.showWhen(lamp, unread.greaterThan(0));
    var graphic = new HBox(8, lamp, Labels.icon(Feather.ARROW_DOWN, 16));
    graphic.setAlignment(Pos.CENTER);
    setGraphic(graphic);
    setGraphicTextGap(8);
  }
}
