package dev.snug.client.ui.composer;

import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.protocol.Limits;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Counts when a text gets near the longest there may be, says so when it is past it, and when more was pasted than the
/// box takes at all.
final class LengthNote extends Label {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final double NEAR = 0.9;

  private final Texts texts;
  private final ObservableValue<String> draft;
  private final IntegerProperty refused = new SimpleIntegerProperty();

  LengthNote(Texts texts, ObservableValue<String> draft) {
    this.texts = texts;
    this.draft = draft;
    setId("length-note");
    getStyleClass().addAll("field-note", "length-note");
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    textProperty().bind(texts.live(this::words, draft, refused));
    Labels.showWhen(this, Bindings.createBooleanBinding(() -> refused.get() > 0 || length() > NEAR * Limits.TEXT_LENGTH, draft, refused));
    draft.subscribe(() -> {
      refused.set(0);
      mark();
    });
  }

  /// Says that so many characters were not put into the box. What was copied is still there to be pasted elsewhere.
  void refuse(int characters) {
    refused.set(characters);
    mark();
  }

  private void mark() {
    pseudoClassStateChanged(WRONG, refused.get() > 0 || length() > Limits.TEXT_LENGTH);
  }

  private int length() {
    return draft.getValue().length();
  }

  private String words() {
    if (refused.get() > 0) {
      return texts.text("composer.too-much", refused.get(), Limits.TEXT_LENGTH);
    }
    return length() > Limits.TEXT_LENGTH
        ? texts.text("composer.too-long", length() - Limits.TEXT_LENGTH)
        : texts.text("composer.length", length(), Limits.TEXT_LENGTH);
  }
}
