package dev.snug.client.ui.panel;

import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.WordChips;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Person;
import javafx.scene.layout.VBox;

/// The words of somebody's key, by which two people can make sure of each other.
final class KeyWords extends VBox {

  KeyWords(Texts texts, Person person, int columns) {
    super(8);
    var head = new VBox(Labels.of(texts.live("person.words.title"), "field-label"));
    getChildren().add(head);
    var key = person.key();
    if (key == null) {
      head.getChildren().add(Labels.wrapping(texts.live("person.keyless"), "caption", "subtle"));
    } else {
      head.getChildren().add(Labels.wrapping(texts.live("person.words.hint"), "caption", "subtle"));
      var chips = new WordChips(texts, columns);
      chips.show(key.fingerprint());
      getChildren().add(chips);
    }
  }
}
