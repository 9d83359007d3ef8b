package dev.snug.client.ui.timeline;

import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.protocol.Limits;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The way up to where the new messages begin, as long as that stands before what is loaded.
final class NewsPill extends Button {

  private static final long NONE = Long.MAX_VALUE;

  NewsPill(Texts texts, RoomModel room, Runnable jump) {
    setId("jump-news");
    getStyleClass().add("jump-pill");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setOnAction(_ -> jump.run());
    textProperty().bind(texts.live("timeline.jump.first"));
    setGraphic(Labels.icon(Feather.ARROW_UP, 16));
    setGraphicTextGap(8);
    var from = room.fromProperty();
    var newFrom = room.newFromProperty();
    Labels.showWhen(this, Bindings.createBooleanBinding(() -> isBefore(newFrom.get(), from.get()), newFrom, from));
  }

  /// Whether the new messages begin before what is loaded.
  ///
  /// @param newFrom the first of them
  /// @param from the first entry that is loaded
  static boolean isBefore(long newFrom, long from) {
    return newFrom != NONE && from != NONE && newFrom < from;
  }

  /// Whether more than a page lies between them.
  static boolean isFarBefore(long newFrom, long from) {
    return isBefore(newFrom, from) && from - newFrom > Limits.PAGE_LENGTH;
  }
}
