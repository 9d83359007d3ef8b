package dev.snug.client.ui.part;

import dev.snug.client.model.Language;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Word;
import javafx.geometry.Pos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The six words of a key, in one's own language first and in the other beside it.
public final class WordChips extends GridPane {

  private final Texts texts;
  private final int columns;

  public WordChips(Texts texts, int columns) {
    this.texts = texts;
    this.columns = columns;
    setHgap(8);
    setVgap(8);
    getStyleClass().add("word-chips");
    for (var i = 0; i < columns; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      getColumnConstraints().add(column);
    }
  }

  /// Marks the words as those of a key that nobody knows.
  public WordChips unknown() {
    getStyleClass().add("unknown");
    return this;
  }

  public void show(Fingerprint key) {
    getChildren().clear();
    var words = key.words();
    for (var i = 0; i < words.size(); i++) {
      add(chip(words.get(i)), i % columns, i / columns);
    }
  }

  private HBox chip(Word word) {
    var own = Labels.of(texts.live(() -> isChinese() ? word.chinese() : word.english()), "w600");
    var other = Labels.of(texts.live(() -> isChinese() ? word.english() : word.chinese()), "caption", "muted");
    own.setMinWidth(Region.USE_PREF_SIZE);
    other.setMinWidth(Region.USE_PREF_SIZE);
    var chip = new HBox(4, own, Labels.spring(), other);
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.getStyleClass().add("word-chip");
    return chip;
  }

  private boolean isChinese() {
    return texts.language() == Language.CHINESE;
  }
}
