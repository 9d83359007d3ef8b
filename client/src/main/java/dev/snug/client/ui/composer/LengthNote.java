package dev.snug.client.ui.composer;

import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.protocol.Limits;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Counts when a text gets near the longest there may be, and says so when it is past it.
final class LengthNote extends Label {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final double NEAR = 0.9;

  LengthNote(Texts texts, ObservableValue<String> draft) {
    setId("length-note");
    getStyleClass().addAll("field-note", "length-note");
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    textProperty().bind(texts.live(() -> words(texts, draft.getValue().length()), draft));
    Labels.showWhen(this, draft.map(text -> text.length() > NEAR * Limits.TEXT_LENGTH));
    draft.subscribe(text -> pseudoClassStateChanged(WRONG, text.length() > Limits.TEXT_LENGTH));
  }

  private static String words(Texts texts, int length) {
    return length > Limits.TEXT_LENGTH
        ? texts.text("composer.too-long", length - Limits.TEXT_LENGTH)
        : texts.text("composer.length", length, Limits.TEXT_LENGTH);
  }
}
