package dev.snug.client.ui.composer;

import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// How letters are made bold, italic or code, each looking like what it makes.
final class Hint extends HBox {

  Hint(Texts texts) {
    super(8);
    setAlignment(Pos.CENTER);
    getStyleClass().add("composer-hint");
    getChildren()
        .addAll(
            Labels.of(texts.live("composer.hint.bold"), "caption", "muted", "w600"),
            Labels.of(texts.live("composer.hint.italic"), "caption", "muted", "hint-italic"),
            Labels.of(texts.live("composer.hint.code"), "caption", "muted", "hint-code"),
            Labels.of(texts.live("composer.hint"), "caption", "muted"));
  }
}
